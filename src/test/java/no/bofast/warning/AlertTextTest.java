package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.Telling.Question;
import no.bofast.words.Language;
import org.junit.jupiter.api.Test;

class AlertTextTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final Map<MunicipalityCode, String> NAMES = Map.of(ALTA, "Alta", OSLO, "Oslo");
    private static final Window SPRING = new Window(YearMonth.of(2019, 1), YearMonth.of(2019, 3));

    private static final Window WINTER = new Window(YearMonth.of(2018, 12), YearMonth.of(2019, 2));

    private static final Guidance GUIDANCE = new Guidance(List.of(
            new Guidance.Guide(
                    Subject.ARRIVALS,
                    Language.of("nb"),
                    new Telling.Link("Skoleplass, raskt", "https://example.org/skole")),
            new Guidance.Guide(
                    Subject.ARRIVALS, Language.of("en"), new Telling.Link("School", "https://example.org/school"))));

    private final AlertText bokmal = AlertText.in(Language.of("nb"), NAMES::get).with(GUIDANCE);
    private final AlertText english =
            AlertText.in(Language.of("en"), NAMES::get).with(GUIDANCE);

    @Test
    void aNewAlertSaysWhatHappenedWhetherItIsOverOrNoiseAndHowSure() {
        Circumstances circumstances = new Circumstances(
                List.of(
                        Circumstances.Driver.of("sex", "MALE", 7, 3),
                        Circumstances.Driver.of("household", "SINGLE", 10, 2.5)),
                Optional.of(new Circumstances.Rights(4, 9)),
                List.of(new Circumstances.Destination(OSLO, 8)),
                Optional.of(new Circumstances.Elsewhere(1, 1, List.of(Circumstances.Wider.REGION))));
        AlertChange surge = change(Rule.SURGE, ChangeKind.RAISED, circumstances);

        assertThat(bokmal.of(surge).text()).isEqualTo("""
            Alta: langt flere flyktninger enn ventet flytter ut
            Hva skjedde: 14. mars 2019: 13 flyttet fra kommunen fra januar 2019 og hittil i mars 2019, mot 4,2 ventet når hele mars 2019\
             regnes med. Ventet er det som flyttingen fra lignende kommuner tilsier; vanlig her var 1,1 ganger det ventede, etter\
             kommunens egne tall for 36 måneder før.
            På det høyeste: 20. april 2019: 26 flyttet fra kommunen fra januar 2019 til mars 2019, mot 4,2 ventet.
            Nå: 14. mars 2019: 5 flyttet fra kommunen fra desember 2018 til februar 2019, mot 4,5 ventet. Det er det som er registrert til\
             nå: noe meldes sent og kommer til, og det er regnet med i det ventede.
            Er det over? Nei. Noe av det skjedde denne måneden, som ikke er med i de siste tre hele månedene.
            Kan det være tilfeldig? Lite trolig: var alt som vanlig, ville så mange som på det høyeste flytte ut høyst 1 av 10\u00a0000 ganger.
            Hvor sikkert? På det høyeste var flyttingen trolig mellom 1,6 og 4,0 ganger det ventede (90 prosent sikkert).
            Hvem: Mest over det ventede fra januar 2019 og hittil i mars 2019, regnet i personer, er tallet på aleneboende (10 mot 2,5).
            Hvor: Av alle som flyttet herfra fra januar 2019 og hittil i mars 2019, flyttet flest til Oslo (8).
            Rettigheter: Av alle som flyttet herfra fra januar 2019 og hittil i mars 2019, flyttet 9 mens introduksjonsprogrammet eller integreringstilskuddet løp, 4 av dem i programmet.
            Andre steder: Lignende kommuner ligger på 1,0 ganger det ventede, resten av landet på 1,0; økningen gjelder\
             hele landsdelen.
            Hva nå? Finn ut om det er én gruppe eller familie, og hvorfor de flytter: arbeid, bolig, skole, familie.\
            """);
        assertThat(english.of(surge).text())
                .startsWith("""
                    Alta: far more refugees than expected move away
                    What happened: 14 March 2019: 13 moved away from January 2019 and so far in March 2019, against 4.2 expected\
                     with the whole of March 2019 counted in. The expected is reckoned from moves away from similar\
                     municipalities; the usual here was 1.1 times the expected, by the municipality's own numbers of 36 months before.
                    At its peak: 20 April 2019: 26 moved away from January 2019 to March 2019, against 4.2 expected.
                    """)
                .contains("Is it over? No. Part of it", "Could it be chance? Unlikely", "How sure? ", "What now? ");
    }

    @Test
    void whereFamiliesAreKnownAnAlertSaysHowManyPeopleAndHowManyDecisions() {
        Evidence evidence = new Evidence(SPRING, 13, 4.2, 2.7, 1.6, 4.0, 1.1, 120, 36, 0.0001, 0.57, 31);

        assertThat(new CountWords(new Wording(Language.of("en"), code -> "Alta"))
                        .of(Rule.SURGE, evidence, LocalDate.of(2019, 4, 2)))
                .isEqualTo(
                        "31 moved away from January 2019 to March 2019; counting a family that moves together as one,"
                                + " that is 13 against 4.2 expected");
    }

    @Test
    void whereFamiliesAreKnownTheLastMonthsAreToldAsDecisionsAndNothingOfWhatIsKnown() {
        Evidence evidence = new Evidence(SPRING, 6, 1.2, 2.7, 1.6, 4.0, 1.1, 120, 36, 0.0001, 0.57, 10);
        AlertChange families = change(Rule.SURGE, ChangeKind.RAISED, evidence, evidence);

        assertThat(answer(Question.NOW, families))
                .isEqualTo(
                        "14 March 2019: counting a family that moves together as one: 5 moved away from December 2018"
                                + " to February 2019, against 4.5 expected. That is what is registered by now: some moves"
                                + " are reported late and will be added, and the expected allows for that.");
        assertThat(answer(Question.NOISE, families)).doesNotContain("families move together");
    }

    @Test
    void whatHappenedInTheOpenMonthIsNotOverThoughTheMonthsBeforeAreAsExpected() {
        Window withOpen = new Window(YearMonth.of(2019, 2), YearMonth.of(2019, 4));
        Evidence evidence = new Evidence(withOpen, 13, 4.2, 2.7, 1.6, 4.0, 1.1, 120, 36, 0.0001, 0.57, 13);

        assertThat(answer(Question.OVER, change(Rule.SURGE, ChangeKind.RAISED, evidence, evidence)))
                .startsWith("No. Part of it happened this month");
    }

    @Test
    void whereMoreComeThanAreSettledItIsOverWhenThatEnds() {
        Evidence evidence = new Evidence(SPRING, 45, 30, 1.5, 1.1, 1.9, 1, 30, 12, 0.01, 0.05, 45);

        assertThat(answer(Question.OVER, change(Rule.INFLUX, ChangeKind.RAISED, evidence, evidence)))
                .startsWith("No. The alert ends when no more come than are settled");
        assertThat(answer(Question.NOISE, change(Rule.INFLUX, ChangeKind.RAISED, evidence, evidence)))
                .startsWith("Unlikely: if people were really as likely to move here as to be settled here");
        assertThat(answer(Question.CERTAINTY, change(Rule.INFLUX, ChangeKind.RAISED, evidence, evidence)))
                .startsWith("Probably between 1.1 and 1.9 times as many come");
        assertThat(answer(Question.CERTAINTY, change(Rule.INFLUX, ChangeKind.RESOLVED, evidence, evidence)))
                .startsWith("At the peak, probably between 1.1 and 1.9 times as many came");
    }

    @Test
    void anEndedAlertSaysSinceWhenAllIsAsExpectedAndShowsItsPeak() {
        AlertChange resolved = change(Rule.SURGE, ChangeKind.RESOLVED, Circumstances.NONE);

        assertThat(english.of(resolved).headline())
                .isEqualTo("Alta: far more refugees than expected moved away – the alert has ended");
        assertThat(answer(Question.OVER, resolved))
                .isEqualTo(
                        "Yes. Since February 2019 the counts have not been clearly above what is usual here, for long"
                                + " enough by now to end the alert.");
        assertThat(answer(Question.PEAK, resolved)).contains("26 moved away");
        assertThat(answer(Question.NEXT, resolved)).isEqualTo("Nothing: a new alert comes if it picks up again.");
    }

    @Test
    void aStoryIsHeadedByTheRuleThatSawMostOfItEver() {
        AlertChange surge = change(Rule.SURGE, ChangeKind.EASED, Circumstances.NONE);
        AlertChange seenByShift = new AlertChange(
                surge.alertId(),
                Rule.SHIFT,
                surge.municipality(),
                surge.kind(),
                surge.severity(),
                surge.registerDate(),
                false,
                surge.evidence(),
                surge.circumstances(),
                surge.course(),
                "1");

        assertThat(english.of(seenByShift).headline())
                .isEqualTo(english.of(surge).headline())
                .startsWith("Alta: far more refugees");
    }

    @Test
    void aHeadlineSaysNoMoreThanTheBoundsOfHowSureItIs() {
        Evidence little = new Evidence(SPRING, 13, 7.2, 1.7, 1.2, 2.6, 1.1, 120, 36, 0.0001, 0.57, 13);
        Evidence unsure = new Evidence(SPRING, 13, 7.2, 1.4, 0.9, 2.6, 1.1, 120, 36, 480, 300, 13);
        AlertChange surge = change(Rule.SURGE, ChangeKind.RAISED, little, little);
        AlertChange shift = change(Rule.SHIFT, ChangeKind.RAISED, unsure, unsure);

        assertThat(english.of(surge).headline()).isEqualTo("Alta: more refugees than expected move away");
        assertThat(answer(Question.CERTAINTY, surge)).startsWith("At the peak moves were probably between 1.2 and 2.6");
        assertThat(answer(Question.CERTAINTY, shift))
                .isEqualTo(
                        "At the peak moves were probably between 0.9 and 2.6 times the expected (90 per cent certain);"
                                + " so in these months alone it may be as expected, but the signs of a rise against the"
                                + " usual here have added up month by month.");
    }

    @Test
    void whereMoreComeThanAreSettledTheHeadlineHoldsThemAgainstThose() {
        Evidence evidence = new Evidence(WINTER, 45, 30, 1.5, 1.1, 1.9, 1, 30, 12, 0.01, 0.05, 45);

        assertThat(english.of(change(Rule.INFLUX, ChangeKind.RAISED, evidence, evidence))
                        .headline())
                .isEqualTo("Alta: more refugees move here than are settled here");
        assertThat(bokmal.of(change(Rule.INFLUX, ChangeKind.RESOLVED, evidence, evidence))
                        .headline())
                .isEqualTo("Alta: flere flyktninger flyttet hit enn det ble bosatt – varselet er avsluttet");
    }

    @Test
    void whatWasSetUpOrDownSaysWhatThatMeansAndWhatToDo() {
        AlertChange eased = change(Rule.SURGE, ChangeKind.EASED, Circumstances.NONE);

        assertThat(bokmal.of(eased).text())
                .startsWith("""
                    Alta: langt flere flyktninger enn ventet flytter ut – avtar
                    Hva er nytt: Satt ned til «følg med»: tallene har en tid vært for små til graden før, men varselet står.
                    Hva skjedde:\
                    """)
                .endsWith(
                        "Har dere begynt, så hold fram: det kommer melding når det er over, eller om det øker igjen.");
        assertThat(answer(Question.CHANGE, change(Rule.SHIFT, ChangeKind.ESCALATED, Circumstances.NONE)))
                .startsWith("Moved up to “watch”: more have moved away since");
        assertThat(answer(Question.CHANGE, change(Rule.INFLUX_SCHOOL, ChangeKind.ESCALATED, Circumstances.NONE)))
                .startsWith("Moved up to “watch”: more have moved here since");
        assertThat(answer(Question.CHANGE, change(Rule.LEVEL, ChangeKind.ESCALATED, Circumstances.NONE)))
                .startsWith("Moved up to “watch”: the share");
    }

    @Test
    void whereTheOwnPastIsTooShortTheExpectedStandsForTheUsual() {
        Evidence evidence = new Evidence(WINTER, 13, 4.2, 2.7, 1.6, 4.0, 1, 120, 0, 0.0001, 0.57, 13);

        assertThat(answer(Question.RAISED, change(Rule.SURGE, ChangeKind.RAISED, evidence, evidence)))
                .isEqualTo("14 March 2019: 13 moved away from December 2018 to February 2019, against 4.2 expected. The"
                        + " expected is reckoned from moves away from similar municipalities, and stands for the"
                        + " usual here until the municipality has numbers enough of its own.");
    }

    @Test
    void theLastMonthsOfArrivalsAreHeldAgainstTheExpected() {
        assertThat(answer(Question.OVER, change(Rule.INFLUX, ChangeKind.RESOLVED, Circumstances.NONE)))
                .startsWith("Yes. Since February 2019 the counts have not been clearly above the expected");
    }

    @Test
    void aRetractedAlertSaysThatThereWasNothing() {
        AlertChange retracted = change(Rule.SHIFT, ChangeKind.RETRACTED, Circumstances.NONE);

        assertThat(bokmal.of(retracted).headline())
                .isEqualTo("Alta: flere flyktninger enn ventet flyttet ut over tid – trukket tilbake");
        assertThat(answer(Question.OVER, retracted)).startsWith("There was nothing: the register was corrected");
        assertThat(english.of(retracted).lines()).noneMatch(line -> line.question() == Question.NOISE);
        assertThat(answer(Question.NEXT, retracted)).isEqualTo("Disregard the alert.");
    }

    @Test
    void whatEndedSaysNothingOfARiseElsewhereAndWhatNeverWasNothingOfWho() {
        Circumstances around = new Circumstances(
                List.of(Circumstances.Driver.of("household", "SINGLE", 10, 2.5)),
                Optional.of(new Circumstances.Rights(4, 9)),
                List.of(new Circumstances.Destination(OSLO, 8)),
                Optional.of(new Circumstances.Elsewhere(1, 1, List.of(Circumstances.Wider.REGION))));

        assertThat(english.of(change(Rule.SURGE, ChangeKind.RESOLVED, around)).lines())
                .extracting(Telling.Line::question)
                .contains(Question.WHO, Question.WHERE)
                .doesNotContain(Question.ELSEWHERE);
        assertThat(english.of(change(Rule.SURGE, ChangeKind.RETRACTED, around)).lines())
                .extracting(Telling.Line::question)
                .doesNotContain(Question.WHO, Question.WHERE, Question.RIGHTS, Question.ELSEWHERE);
    }

    @Test
    void anInfluxSaysWhoComesWhereFromAndPastWhichRights() {
        Circumstances circumstances = new Circumstances(
                List.of(
                        Circumstances.Driver.of("sex", "FEMALE", 12, 2),
                        Circumstances.Driver.of("age_now", "6-15", 8, 1.1),
                        Circumstances.Driver.of("age_now", "30-49", 5, 3),
                        Circumstances.Driver.of("household_now", "PARENT", 10, 2.5),
                        Circumstances.Driver.of("country", "UKR", 9, 1)),
                Optional.of(new Circumstances.Rights(1, 4)),
                List.of(new Circumstances.Destination(OSLO, 8)),
                Optional.of(new Circumstances.Elsewhere(0.9, 1.4, List.of(Circumstances.Wider.NATION))));
        AlertChange influx = change(Rule.INFLUX, ChangeKind.RAISED, circumstances);

        assertThat(bokmal.of(influx).text()).contains("""
            Hvem: Mest over det ventede fra januar 2019 og hittil i mars 2019, regnet i personer, er tallet på dem i alderen 6–15 år (8 mot 1,1), og på dem i familier med barn\
             under 18 (10 mot 2,5), og på ukrainere (9 mot 1,0).
            Hvor: Av dem som flyttet hit fra januar 2019 og hittil i mars 2019, kom flest fra Oslo (8).
            Rettigheter: Av dem som flyttet hit fra januar 2019 og hittil i mars 2019, kom 1 med introduksjonsprogram igjen, 3 med bare integreringstilskudd, og 9 etter at tilskuddet\
             var slutt, så kommunen får det ikke for dem.
            """);
        assertThat(answer(Question.RIGHTS, influx))
                .isEqualTo(
                        "Of those who moved here from January 2019 and so far in March 2019, 1 came with the introduction"
                                + " programme left, 3 with only the integration grant, and 9 after the"
                                + " grant had ended, so that the municipality gets none for them.");
        assertThat(answer(Question.ELSEWHERE, influx))
                .isEqualTo(
                        "0.9 times as many as expected moved to similar municipalities, to the rest of the country 1.4"
                                + " times as many as in the same months of the two years before; more come in the whole"
                                + " country, which the expected takes into account.");
        assertThat(answer(Question.WHO, influx))
                .startsWith(
                        "Most above the expected from January 2019 and so far in March 2019, counted in people, is the"
                                + " number of those aged 6–15 (8 against");
    }

    @Test
    void anInfluxOfPupilsSaysWhichCountryTheyAreFromAndOfThosePastTheGrantWhereFromAndNoRights() {
        Circumstances ofPupils = new Circumstances(
                List.of(
                        Circumstances.Driver.of("household_now", "PARENT", 10, 2.5),
                        Circumstances.Driver.of("country", "UKR", 9, 1)),
                Optional.empty(),
                List.of(),
                Optional.empty());
        Circumstances pastGrant = new Circumstances(
                List.of(),
                Optional.of(new Circumstances.Rights(0, 0)),
                List.of(new Circumstances.Destination(OSLO, 8)),
                Optional.empty());

        assertThat(answer(Question.WHO, change(Rule.INFLUX_SCHOOL, ChangeKind.RAISED, ofPupils)))
                .endsWith("is the number of Ukrainians (9 against 1.0).");
        assertThat(answer(Question.WHERE, change(Rule.INFLUX_PAST_GRANT, ChangeKind.RAISED, pastGrant)))
                .isEqualTo(
                        "Of those who moved here from January 2019 and so far in March 2019, most came from Oslo (8).");
        assertThat(english.of(change(Rule.INFLUX_PAST_GRANT, ChangeKind.RAISED, pastGrant))
                        .lines())
                .extracting(Telling.Line::question)
                .doesNotContain(Question.WHO, Question.RIGHTS, Question.ELSEWHERE);
    }

    @Test
    void anAlertThatStandsPointsToWhatOthersDid() {
        AlertChange raised = change(Rule.INFLUX, ChangeKind.RAISED, Circumstances.NONE);
        AlertChange over = change(Rule.INFLUX, ChangeKind.RESOLVED, Circumstances.NONE);
        AlertChange other = change(Rule.SURGE, ChangeKind.RAISED, Circumstances.NONE);

        assertThat(bokmal.of(raised).text())
                .endsWith("\nHva andre har gjort: Skoleplass, raskt, https://example.org/skole");
        assertThat(english.of(raised).advice().links())
                .containsExactly(new Telling.Link("School", "https://example.org/school"));
        assertThat(bokmal.of(over).advice().links()).isEmpty();
        assertThat(bokmal.of(other).advice().links()).isEmpty();
    }

    @Test
    void anAlertOfAGroupNamesIt() {
        AlertChange pupils = change(Rule.INFLUX_SCHOOL, ChangeKind.RAISED, Circumstances.NONE);
        AlertChange unpaid = change(Rule.INFLUX_PAST_GRANT, ChangeKind.RESOLVED, Circumstances.NONE);

        assertThat(bokmal.of(pupils).headline())
                .isEqualTo("Alta: flere flyktningbarn i skolealder enn ventet flytter hit");
        assertThat(answer(Question.RAISED, pupils))
                .contains("13 children of 6–15 years moved here from January 2019 and so far in March 2019, from where"
                        + " they were first");
        assertThat(answer(Question.NEXT, pupils)).startsWith("See whether places at school");
        assertThat(answer(Question.NEXT, change(Rule.INFLUX_PAST_GRANT, ChangeKind.RAISED, Circumstances.NONE)))
                .startsWith("See whether the budget bears it");
        assertThat(english.of(unpaid).headline())
                .isEqualTo(
                        "Alta: more refugees past the integration grant than expected moved here – the alert has ended");
        assertThat(bokmal.of(unpaid).text())
                .contains("13 som det ikke gis integreringstilskudd for lenger, flyttet hit fra januar 2019");
        assertThat(english.of(pupils).advice().links())
                .containsExactly(new Telling.Link("School", "https://example.org/school"));
    }

    @Test
    void ofArrivalsThatAreNotKnownNoRightsAreTold() {
        AlertChange influx = change(Rule.INFLUX, ChangeKind.RAISED, Circumstances.NONE);

        assertThat(english.of(influx).lines()).noneMatch(line -> line.question() == Question.RIGHTS);
    }

    @Test
    void aLevelTellsTheShareAndItsLimit() {
        Circumstances around = Circumstances.ofFigures(
                List.of(Circumstances.Driver.of("household", "SINGLE", 10, 2.5).observedOnly()));
        AlertChange level = change(Rule.LEVEL, ChangeKind.RAISED, around);

        assertThat(answer(Question.RAISED, level))
                .isEqualTo("14 March 2019: 13 of the 120 settled in 2019–2018 (11 per cent) have moved away; most"
                        + " municipalities with people settled in the same years are below the limit of 57 per"
                        + " cent.");
        assertThat(answer(Question.OVER, level))
                .startsWith("No. This counts all who have moved since they were settled");
        assertThat(answer(Question.NOW, level)).isEqualTo("As when it was raised.");
        assertThat(answer(Question.NOISE, level)).startsWith("Unlikely: there is at most 1 chance in 20");
        Evidence few = new Evidence(SPRING, 3, 0.8, 2.7, 1.6, 4.0, 1.1, 41, 36, 0.0001, 0.57, 3);
        assertThat(answer(Question.NOISE, change(Rule.LEVEL, ChangeKind.RAISED, few, few)))
                .endsWith("a few decisions may be behind the count.");
        assertThat(english.of(level).lines()).noneMatch(line -> line.question() == Question.WHO);
    }

    @Test
    void howSureALevelIsIsToldOfTheShareItself() {
        Evidence evidence = new Evidence(SPRING, 30, 23, 1.3, 1.05, 1.6, 1, 66, 36, 0.37, 0.35, 30);

        assertThat(answer(Question.CERTAINTY, change(Rule.LEVEL, ChangeKind.RAISED, evidence, evidence)))
                .isEqualTo(
                        "With room for chance, the share is probably between 37 per cent and 56 per cent (90 per cent"
                                + " certain); the limit is 35 per cent.");
    }

    @Test
    void aLevelIsAsSureAsItStandsAndNotAsAtItsPeak() {
        Evidence peak = new Evidence(SPRING, 30, 23, 1.3, 1.05, 1.6, 1, 66, 36, 0.37, 0.35, 30);
        Evidence now = new Evidence(SPRING, 28, 23, 1.2, 0.9, 1.5, 1, 70, 36, 0.3, 0.33, 28);
        AlertChange eased = change(Rule.LEVEL, ChangeKind.EASED, now, peak);

        assertThat(answer(Question.CERTAINTY, eased)).endsWith("the limit is 33 per cent.");
        assertThat(english.of(eased).headline()).endsWith(" – nearer the limit than before");
        assertThat(answer(Question.CHANGE, eased))
                .startsWith("Moved down to “watch”: the share is not as far above the limit");
        assertThat(answer(Question.NOISE, eased)).startsWith("Possible: by now there is more than 1 chance in 20");
        assertThat(answer(Question.NOISE, change(Rule.LEVEL, ChangeKind.RESOLVED, now, peak)))
                .startsWith("Unlikely: at the peak");
        assertThat(answer(Question.CERTAINTY, change(Rule.LEVEL, ChangeKind.RESOLVED, now, peak)))
                .startsWith("At the peak")
                .endsWith("the limit was 35 per cent.");
    }

    @Test
    void aPeakThatIsTodayIsNotToldTwice() {
        Evidence first = new Evidence(SPRING, 20, 23, 1.3, 1.05, 1.6, 1, 66, 36, 0.37, 0.35, 20);
        Evidence most = new Evidence(SPRING, 30, 23, 1.3, 1.05, 1.6, 1, 66, 36, 0.37, 0.35, 30);
        AlertChange change = change(Rule.LEVEL, ChangeKind.ESCALATED, most, most);
        AlertCourse course = change.course().orElseThrow();
        Moment raised = new Moment(LocalDate.of(2019, 3, 14), Rule.LEVEL, Severity.WATCH, first);
        LocalDate peaked = course.peak().on();
        AlertCourse grown = new AlertCourse(raised, course.peak(), course.now(), Optional.empty());
        AlertChange today = with(Optional.of(grown), change)
                .standing(peaked, new StandingAlert("", Rule.LEVEL, Severity.WATCH, grown, Optional.of(course.peak())));

        assertThat(answer(Question.PEAK, today)).isEqualTo("Now.");
        assertThat(answer(Question.NOW, today)).startsWith("20 April 2019: 30 of the 66");
        assertThat(answer(Question.PEAK, with(Optional.of(grown), change))).startsWith("20 April 2019: 30 of the 66");
    }

    @Test
    void aShareIsNotHighestWhereItIsFurthestAboveItsLimit() {
        assertThat(english.of(change(Rule.LEVEL, ChangeKind.EASED, Circumstances.NONE))
                        .lines())
                .filteredOn(line -> line.question() == Question.PEAK)
                .extracting(Telling.Line::label)
                .containsExactly("Furthest above the limit");
    }

    @Test
    void whatWasRaisedOnTheLastMonthsIsNotToldTwice() {
        Evidence evidence = new Evidence(WINTER, 5, 1.2, 2.7, 1.6, 4.0, 1, 120, 36, 0.0001, 0.57, 5);

        assertThat(answer(Question.NOW, change(Rule.SURGE, ChangeKind.RAISED, evidence, evidence)))
                .startsWith("As when it was raised. That is what is registered by now");
    }

    @Test
    void whetherItIsOverIsUnknownWhileTheLastMonthsAreAboveTheExpectedButNotClearly() {
        Evidence evidence = new Evidence(WINTER, 13, 4.2, 2.7, 1.6, 4.0, 1, 120, 36, 0.0001, 0.57, 13);

        assertThat(answer(Question.OVER, change(Rule.SURGE, ChangeKind.RAISED, evidence, evidence)))
                .startsWith("Not known yet.");
    }

    @Test
    void whatAnEarlierReleaseWroteTellsItsEvidence() {
        AlertChange before = with(Optional.empty(), change(Rule.SURGE, ChangeKind.RAISED, Circumstances.NONE));

        assertThat(answer(Question.NOW, before)).startsWith("14 March 2019: 13 moved away");
    }

    private String answer(Question question, AlertChange change) {
        return english.of(change).lines().stream()
                .filter(line -> line.question() == question)
                .map(Telling.Line::text)
                .findFirst()
                .orElseThrow();
    }

    private static AlertChange with(Optional<AlertCourse> course, AlertChange change) {
        return new AlertChange(
                change.alertId(),
                change.rule(),
                change.municipality(),
                change.kind(),
                change.severity(),
                change.registerDate(),
                change.historical(),
                change.evidence(),
                change.circumstances(),
                course,
                change.detectorVersion());
    }

    private static AlertChange change(Rule rule, ChangeKind kind, Circumstances circumstances) {
        Evidence evidence = new Evidence(SPRING, 13, 4.2, 2.7, 1.6, 4.0, 1.1, 120, 36, 0.0001, 0.57, 13);
        Evidence most = new Evidence(SPRING, 26, 4.2, 2.7, 1.6, 4.0, 1.1, 120, 36, 0.0001, 0.57, 26);
        return change(rule, kind, circumstances, evidence, most);
    }

    private static AlertChange change(Rule rule, ChangeKind kind, Evidence evidence, Evidence most) {
        return change(rule, kind, Circumstances.NONE, evidence, most);
    }

    private static AlertChange change(
            Rule rule, ChangeKind kind, Circumstances circumstances, Evidence evidence, Evidence most) {
        return new AlertChange(
                rule + "-5601-2019-03-14",
                rule,
                ALTA,
                kind,
                Severity.WATCH,
                LocalDate.of(2019, 3, 14),
                false,
                evidence,
                circumstances,
                Optional.of(course(rule, evidence, most, kind)),
                "1");
    }

    private static AlertCourse course(Rule rule, Evidence evidence, Evidence most, ChangeKind kind) {
        return new AlertCourse(
                new Moment(LocalDate.of(2019, 3, 14), rule, Severity.WATCH, evidence),
                new Moment(LocalDate.of(2019, 4, 20), rule, Severity.WATCH, most),
                new Measured(WINTER, 5, 5, 4.5, 1.1, 0.5, 1.9),
                kind == ChangeKind.RESOLVED ? Optional.of(YearMonth.of(2019, 2)) : Optional.empty());
    }
}
