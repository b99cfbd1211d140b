package no.bofast.connect.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.bofast.testkit.FolkeregisterServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Folkeregisteret's event list, from a server that behaves as its documentation says, through a real broker: nothing lost, nothing
 * twice, whatever stops the connector or the register.
 */
class FregConnectorIT extends ConnectorArrangement {

    private static final int OLDEST = 5_000;
    private static final int PEOPLE = 300;
    private static final int MOVES = 12;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String FNR_BEGIN = "010170";

    private FolkeregisterServer register;

    @BeforeEach
    void startRegister() throws IOException {
        register = FolkeregisterServer.start(OLDEST);
        register.busyEvery(7);
    }

    @AfterEach
    void stopRegister() {
        register.close();
    }

    @Test
    void aConnectorThatIsKilledTenTimesLosesAndDoublesNothing() throws Exception {
        settle(ids(0, PEOPLE / 2));
        moves(0, MOVES);

        killTen(this::connector);
        try (FregConnector connector = connector()) {
            awaitEnd(connector);
            settle(ids(PEOPLE / 2, PEOPLE));
            patiently().until(() -> toldMoves().size() == PEOPLE);
            assertThat(said("freg", connector)).noneMatch(text -> text.contains(FNR_BEGIN));
        }

        assertThat(toldMoves().values()).hasSize(PEOPLE).allMatch(moves -> moves == MOVES);
        assertThat(everything("freg", 1)).noneMatch(text -> text.contains(FNR_BEGIN));
    }

    @Test
    void ofTwoInstancesOneReadsAndTheOtherGoesOnWhereItStopped() throws Exception {
        settle(ids(0, PEOPLE));
        moves(0, 4);
        try (FregConnector first = connector()) {
            awaitEnd(first);
            try (FregConnector second = connector()) {
                moves(4, 8);
                awaitRead(OLDEST + PEOPLE * 8L);
                patiently().until(() -> second.isReading() && first.people() + second.people() == PEOPLE);

                first.close();
                moves(8, MOVES);
                awaitRead(OLDEST + (long) PEOPLE * MOVES);
                patiently().until(() -> first.people() == 0 && second.people() == PEOPLE);
            }
        }

        assertThat(toldMoves().values()).hasSize(PEOPLE).allMatch(moves -> moves == MOVES);
    }

    @Test
    void theRegisterIsLeftAloneAsLongAsItAsksAndNotAskedForWhatHasNotChanged() {
        settle(ids(0, PEOPLE));
        moves(0, MOVES);

        try (FregConnector connector = connector()) {
            awaitEnd(connector);
            patiently().until(() -> register.asked().stream().anyMatch(asked -> asked.startsWith("304")));
        }

        assertThat(register.impatient()).isZero();
        assertThat(register.asked()).anyMatch(asked -> asked.startsWith("429"));
        assertThat(register.tokens().given()).isEqualTo(1);
    }

    @Test
    void whatTheRegisterDeletedBeforeItWasReadIsCounted() {
        settle(ids(0, PEOPLE));
        moves(0, 2);
        try (FregConnector connector = connector()) {
            awaitEnd(connector);
        }
        moves(2, 4);
        register.deleteBefore(OLDEST + PEOPLE * 3L);

        try (FregConnector connector = connector()) {
            awaitRead(OLDEST + PEOPLE * 4L);
            patiently().until(() -> connector.lost() == PEOPLE);
        }

        assertThat(toldMoves().values()).hasSize(PEOPLE).allMatch(moves -> moves == 3);
    }

    @Test
    void aRegisterThatIsDownShowsInHealthAndIsReadOnWhenItIsBack() {
        settle(ids(0, PEOPLE));
        register.down(true);
        try (FregConnector connector = connector()) {
            patiently()
                    .until(() -> !connector.isReading() && connector.failure().isPresent());
            moves(0, 1);
            register.down(false);

            awaitEnd(connector);
            assertThat(connector.failure()).isEmpty();
        }

        assertThat(toldMoves()).hasSize(PEOPLE);
    }

    private void awaitRead(long position) {
        patiently().until(() -> read("freg", 1) == position);
    }

    private FregConnector connector() {
        return new FregConnector(settings("freg", register.url()), register.list(), KEYED, PAUSE);
    }

    private void moves(int from, int to) {
        for (int move = from; move < to; move++) {
            String day = LocalDate.of(2016, 1, 1).plusMonths(move).toString();
            String address = "{\"entitet\":\"bostedsadresse\",\"entitetsendring\":\"registrereNy\",\"bostedsadresse\":{"
                    + "\"adressegradering\":\"ugradert\",\"flyttedato\":\"" + day + "\",\"gyldighetstidspunkt\":\""
                    + day
                    + "T00:00:00+01:00\",\"vegadresse\":{\"kommunenummer\":\"" + (move % 2 == 0 ? "4601" : "1103")
                    + "\"}}}";
            ids(0, PEOPLE)
                    .forEach(id -> register.add(id, "endringIBostedsadresse", day + "T10:00:00.000+01:00", address));
        }
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(person -> FNR_BEGIN + String.format("%05d", person))
                .toList();
    }
}
