package no.bofast.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.SettlementYears;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/** The regression of sums of products: what people were made with comes out, and it is what a fit of one row a person gives. */
class RegressionTest {

    @Test
    void theCoefficientsAreThoseThatPeopleWereMadeWith() {
        int within = 0;
        int all = 0;
        for (long seed = 1; seed <= 8; seed++) {
            for (Regression.Coefficients row : of(TrueRegister.people(seed)).rows()) {
                double truth = TrueRegister.WITHIN_5.getOrDefault(row.term(), 0.0);
                Regression.Effect estimate = row.estimates().get(Horizon.WITHIN_5_YEARS);
                double errors = Math.abs(estimate.coefficient() - truth) / estimate.standardError();
                assertThat(errors).as(row.term()).isLessThan(4.5);
                within += errors < 1.96 ? 1 : 0;
                all++;
            }
        }

        assertThat((double) within / all).as("intervals of 95 %").isBetween(0.90, 0.98);
    }

    @Test
    void withinSevenYearsIsWithinFiveAndInYearsSixToSeven() {
        Regression regression = of(TrueRegister.people(1));

        for (Regression.Coefficients row : regression.rows()) {
            assertThat(coefficient(row, Horizon.WITHIN_7_YEARS))
                    .isCloseTo(
                            coefficient(row, Horizon.WITHIN_5_YEARS) + coefficient(row, Horizon.YEARS_6_TO_7),
                            within(1e-9));
        }
        assertThat(regression.explained().get(Horizon.WITHIN_5_YEARS)).isBetween(0.03, 0.15);
    }

    @Test
    void itIsTheFitOfOneRowAPerson() {
        List<TrueRegister.Person> people = TrueRegister.people(2);
        Regression regression = of(people);
        List<String> terms =
                regression.rows().stream().map(Regression.Coefficients::term).toList();

        R064Store rows = R064Store.FACTORY.make(people.size(), terms.size());
        R064Store outcomes = R064Store.FACTORY.make(people.size(), 1);
        for (int i = 0; i < people.size(); i++) {
            for (String term : people.get(i).terms()) {
                if (terms.contains(term)) {
                    rows.set(i, terms.indexOf(term), 1);
                }
            }
            outcomes.set(i, 0, people.get(i).departed() >= 0 && people.get(i).departed() <= 5 ? 1 : 0);
        }
        QR<Double> decomposition = QR.R064.make(rows);
        decomposition.decompose(rows);
        MatrixStore<Double> coefficients = decomposition.getSolution(outcomes);
        double[] errors = clustered(rows, outcomes.subtract(rows.multiply(coefficients)), people);
        for (int term = 0; term < terms.size(); term++) {
            Regression.Effect estimate = regression.rows().get(term).estimates().get(Horizon.WITHIN_5_YEARS);
            assertThat(estimate.coefficient()).isCloseTo(coefficients.doubleValue(term), within(1e-8));
            assertThat(estimate.standardError()).isCloseTo(errors[term], within(1e-8));
        }
    }

    private static double[] clustered(R064Store rows, MatrixStore<Double> residuals, List<TrueRegister.Person> people) {
        int terms = (int) rows.countColumns();
        Map<MunicipalityCode, double[]> scores = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            double[] score = scores.computeIfAbsent(people.get(i).home().code(), m -> new double[terms]);
            for (int term = 0; term < terms; term++) {
                score[term] += rows.doubleValue(i, term) * residuals.doubleValue(i);
            }
        }
        LU<Double> products = LU.R064.make(terms, terms);
        products.decompose(rows.transpose().multiply(rows));
        MatrixStore<Double> bread = products.getInverse();
        R064Store meat = R064Store.FACTORY.make(terms, terms);
        scores.values().forEach(score -> {
            for (int i = 0; i < terms; i++) {
                for (int j = 0; j < terms; j++) {
                    meat.add(i, j, score[i] * score[j]);
                }
            }
        });
        MatrixStore<Double> sandwich = bread.multiply(meat).multiply(bread);
        double g = scores.size();
        double n = people.size();
        double[] errors = new double[terms];
        for (int term = 0; term < terms; term++) {
            errors[term] = Math.sqrt(sandwich.doubleValue(term, term) * g / (g - 1) * (n - 1) / (n - terms));
        }
        return errors;
    }

    /** A family is of people settled in one municipality, so clusters of municipalities hold families whole. */
    @Test
    void threeWhoDecideAsOneTellNoMoreThanOneDoes() {
        List<TrueRegister.Person> people = TrueRegister.people(2);
        List<TrueRegister.Person> families = people.stream()
                .flatMap(person -> Stream.of(person, person, person))
                .toList();

        Map<String, Regression.Effect> alone = effects(people);
        Map<String, Regression.Effect> together = effects(families);

        assertThat(together.keySet()).isEqualTo(alone.keySet()).hasSizeGreaterThan(25);
        alone.forEach((term, effect) -> {
            assertThat(together.get(term).coefficient()).as(term).isCloseTo(effect.coefficient(), within(1e-8));
            assertThat(together.get(term).standardError() / effect.standardError())
                    .as(term)
                    .isCloseTo(1, within(0.02));
        });
    }

    private static Map<String, Regression.Effect> effects(List<TrueRegister.Person> people) {
        Map<String, Regression.Effect> effects = new HashMap<>();
        of(people).rows().forEach(row -> effects.put(row.term(), row.estimates().get(Horizon.WITHIN_5_YEARS)));
        return effects;
    }

    @Test
    void sumsKeptByDifferencesAreThoseMadeAnew() {
        List<TrueRegister.Person> people = TrueRegister.people(3).subList(0, 800);
        List<TrueRegister.Person> others = TrueRegister.people(4).subList(0, 800);
        ProductSums kept = new ProductSums();
        List<Runnable> changes = new ArrayList<>();
        people.forEach(person -> changes.add(() -> TrueRegister.add(kept, person, 1)));
        others.forEach(person -> changes.add(() -> TrueRegister.add(kept, person, 1)));
        others.forEach(person -> changes.add(() -> TrueRegister.add(kept, person, -1)));
        Collections.shuffle(changes, new Random(5));

        changes.forEach(Runnable::run);

        ProductSums anew = TrueRegister.sums(people);
        anew.byMunicipality()
                .forEach((home, years) -> years.forEach((year, group) ->
                        assertThat(kept.byMunicipality().get(home).get(year)).isEqualTo(group)));
        kept.byMunicipality()
                .forEach((home, years) -> years.forEach((year, group) -> assertThat(group)
                        .isEqualTo(anew.byMunicipality()
                                .getOrDefault(home, Collections.emptySortedMap())
                                .getOrDefault(year, new GroupSums()))));
    }

    @Test
    void anIndicatorThatNobodyHasOrThatOthersAddUpToIsLeftOut() {
        List<String> terms = of(TrueRegister.people(1)).rows().stream()
                .map(Regression.Coefficients::term)
                .toList();

        assertThat(terms)
                .contains("constant", "settlement_year:2011", "centrality:6", "sex*age_band:FEMALE*0-17")
                .doesNotContain("settlement_year:2012", "country:UKR", "age_band:60+", "out_migration_quartile:high");
    }

    @Test
    void ofTooFewPeopleNothingIsSaid() {
        assertThat(of(TrueRegister.people(1).subList(0, 30)).rows()).isEmpty();
        assertThat(Regression.of(
                                new ProductSums(),
                                new SettlementYears(2010, 2016),
                                2023,
                                TrueRegister.PLACES,
                                TrueRegister.NOTHING_KNOWN)
                        .rows())
                .isEmpty();
    }

    private static double coefficient(Regression.Coefficients row, Horizon horizon) {
        return row.estimates().get(horizon).coefficient();
    }

    private static Regression of(List<TrueRegister.Person> people) {
        return Regression.of(
                TrueRegister.sums(people),
                TrueRegister.YEARS,
                TrueRegister.THROUGH,
                TrueRegister.PLACES,
                TrueRegister.NOTHING_KNOWN);
    }
}
