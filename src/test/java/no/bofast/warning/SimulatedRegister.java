package no.bofast.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.testkit.Countings;

/**
 * A register without people, only dated changes of counts: settlements, departures by a hazard that depends on years since
 * settlement, losses, reporting delays. Seeded; the same seed and options give the same changes.
 */
final class SimulatedRegister {

    /** Monthly hazard by years since settlement in a middling municipality: half have left after ten years. */
    private static final double[] HAZARD = {
        .0008, .0025, .0040, .0055, .0065, .0075, .0080, .0070, .0060, .0050, .0045, .0040, .0035, .0030, .0025, .0020
    };
    /** By centrality class from 1 on. */
    private static final double[] CLASS_FACTOR = {0, .45, .7, .9, 1.1, 1.35, 1.7};

    record Change(Cell cell, LocalDate registeredOn, int change) {}

    /** A rise of the hazard in some municipalities. */
    record Surge(YearMonth from, YearMonth through, double factor) {}

    /**
     * @param levelDeviation standard deviation of the logarithm of a municipality's own level
     * @param season how much more than on average people leave in July, and less in January
     * @param familyShare share of people who move with up to three others
     */
    record Options(
            long seed,
            int settledYearly,
            YearMonth from,
            YearMonth through,
            double levelDeviation,
            double familyShare,
            double season,
            boolean groups,
            Map<MunicipalityCode, Surge> surges) {}

    private final Options options;
    private final SplittableRandom random;
    private final List<Municipality> municipalities;
    private final double[] levels;
    private final double[] settlingWeights;
    private final List<Change> changes = new ArrayList<>();

    private SimulatedRegister(SortedMap<MunicipalityCode, Municipality> municipalities, Options options) {
        this.options = options;
        this.random = new SplittableRandom(options.seed());
        this.municipalities = List.copyOf(municipalities.values());
        this.levels = new double[this.municipalities.size()];
        this.settlingWeights = new double[this.municipalities.size()];
    }

    static List<Change> changes(SortedMap<MunicipalityCode, Municipality> municipalities, Options options) {
        SimulatedRegister register = new SimulatedRegister(municipalities, options);
        register.run();
        return register.changes;
    }

    private void run() {
        double sum = 0;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.exp(options.levelDeviation() * gaussian());
            settlingWeights[i] = Math.pow(municipalities.get(i).population2024(), 0.7) * Math.exp(0.4 * gaussian());
            sum += settlingWeights[i];
        }
        for (int i = 0; i < levels.length; i++) {
            settleAll(i, settlingWeights[i] / sum);
        }
    }

    private void settleAll(int place, double share) {
        for (YearMonth month = options.from(); !month.isAfter(options.through()); month = month.plusMonths(1)) {
            int settled = poisson(options.settledYearly() / 12.0 * share);
            while (settled > 0) {
                int family = Math.min(settled, random.nextDouble() < options.familyShare() ? 2 + random.nextInt(3) : 1);
                settle(place, month, family);
                settled -= family;
            }
        }
    }

    private void settle(int place, YearMonth settled, int family) {
        MunicipalityCode home = municipalities.get(place).code();
        int[] traits = {random.nextInt(2), random.nextInt(6), family > 1 ? 2 : 0, random.nextInt(10), random.nextInt(2)
        };
        add(new Cell.Month(home, settled, MonthMeasure.SETTLED, Cell.NO_YEAR), settled, family);
        addGroups(home, settled, MonthMeasure.SETTLED, traits, settled, family);
        for (YearMonth month = settled.plusMonths(1); !month.isAfter(options.through()); month = month.plusMonths(1)) {
            double chance = random.nextDouble();
            double hazard = hazard(place, settled.getYear(), month);
            if (chance < hazard) {
                depart(home, settled, month, traits, family);
                return;
            }
            if (chance < hazard + .0008) {
                add(new Cell.Month(home, month, MonthMeasure.LOST, settled.getYear()), month, family);
                addGroups(home, month, MonthMeasure.LOST, traits, month, family);
                return;
            }
        }
    }

    private double hazard(int place, int settlementYear, YearMonth month) {
        Municipality municipality = municipalities.get(place);
        Surge surge = options.surges().get(municipality.code());
        boolean surges = surge != null && !month.isBefore(surge.from()) && !month.isAfter(surge.through());
        return HAZARD[Math.min(15, month.getYear() - settlementYear)]
                * CLASS_FACTOR[municipality.centrality()]
                * levels[place]
                * (1 - options.season() * Math.cos(2 * Math.PI * (month.getMonthValue() - 1) / 12))
                * (surges ? surge.factor() : 1);
    }

    private void depart(MunicipalityCode home, YearMonth settled, YearMonth month, int[] traits, int family) {
        LocalDate registered = registered(month);
        Cell departed = new Cell.Month(home, month, MonthMeasure.DEPARTURES, settled.getYear());
        changes.add(new Change(departed, registered, family));
        MunicipalityCode to = destination();
        changes.add(
                new Change(new Cell.Month(to, month, MonthMeasure.FIRST_ARRIVALS, Cell.NO_YEAR), registered, family));
        if (options.groups()) {
            AgeBand age = AgeBand.values()[traits[1]];
            boolean isOfProgrammeAge = age != AgeBand.AGE_0_17 && age != AgeBand.AGE_60_PLUS;
            int rights = Countings.RIGHTS.in(month, settled, isOfProgrammeAge).ordinal();
            changes.add(new Change(group(home, month, GroupDimension.RIGHTS, rights), registered, family));
            changes.add(new Change(group(home, month, GroupDimension.DESTINATION, to.number()), registered, family));
            changes.add(new Change(group(home, month, GroupDimension.HOUSEHOLD_AGE, mix(traits)), registered, family));
            for (int i = 0; i < traits.length; i++) {
                Cell cell = new Cell.Group(home, month, MonthMeasure.DEPARTURES, GroupDimension.values()[i], traits[i]);
                changes.add(new Change(cell, registered, family));
            }
        }
    }

    private static int mix(int[] traits) {
        return traits[2] * AgeBand.values().length + traits[1];
    }

    private MunicipalityCode destination() {
        double best = -1;
        int to = 0;
        for (int i = 0; i < 6; i++) {
            int place = random.nextInt(municipalities.size());
            if (settlingWeights[place] > best) {
                best = settlingWeights[place];
                to = place;
            }
        }
        return municipalities.get(to).code();
    }

    private static Cell group(MunicipalityCode home, YearMonth month, GroupDimension dimension, int category) {
        return new Cell.Group(home, month, MonthMeasure.DEPARTURES, dimension, category);
    }

    private void addGroups(
            MunicipalityCode home, YearMonth month, MonthMeasure measure, int[] traits, YearMonth known, int count) {
        for (int i = 0; options.groups() && i < traits.length; i++) {
            add(new Cell.Group(home, month, measure, GroupDimension.values()[i], traits[i]), known, count);
        }
        if (options.groups() && measure == MonthMeasure.SETTLED) {
            add(new Cell.Group(home, month, measure, GroupDimension.HOUSEHOLD_AGE, mix(traits)), known, count);
        }
    }

    private void add(Cell cell, YearMonth month, int change) {
        changes.add(new Change(cell, registered(month), change));
    }

    /** Most within days, one in twenty within months. */
    private LocalDate registered(YearMonth month) {
        LocalDate moved = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        double mean = random.nextDouble() < .05 ? 60 : 8;
        return moved.plusDays((long) (-mean * Math.log(1 - random.nextDouble())));
    }

    private double gaussian() {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
