package no.bofast.connect.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.bofast.ingest.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PDL's feed through a real broker: nothing lost, nothing twice, whatever stops the connector; and nothing of anyone's id. */
class TopicConnectorIT extends ConnectorArrangement {

    private static final int PARTITIONS = 3;
    private static final int PEOPLE = 300;
    private static final int MOVES = 60;

    private final String feed = topics.prefix() + "pdl.leesah-v1";

    @BeforeEach
    void createFeed() throws Exception {
        createTopic(feed, PARTITIONS);
    }

    @Test
    void aConnectorThatIsKilledTenTimesLosesAndDoublesNothing() throws Exception {
        settle(aktor(0, PEOPLE / 2));
        feed();

        killTen(this::connector);
        long records = (long) PEOPLE * MOVES * 2;
        try (TopicConnector<?> connector = connector()) {
            patiently().until(() -> read("pdl", PARTITIONS) >= records);
            settle(aktor(PEOPLE / 2, PEOPLE));
            patiently().until(() -> toldMoves().size() == PEOPLE);
            assertThat(said("pdl", connector)).noneMatch(MovesOfMany::namesSomebody);
        }

        Map<String, Integer> told = toldMoves();
        assertThat(told).hasSize(PEOPLE);
        long settledFirst =
                told.values().stream().filter(moves -> moves == MOVES).count();
        assertThat(settledFirst).isEqualTo(PEOPLE / 2);
        assertThat(told.values()).allMatch(moves -> moves == MOVES || moves >= 2 && moves <= 4);
        assertThat(everything("pdl", PARTITIONS)).noneMatch(MovesOfMany::namesSomebody);
    }

    @Test
    void whoWasErasedIsForgottenAndNotRememberedAgain() throws Exception {
        feed();
        try (TopicConnector<?> connector = connector()) {
            awaitEnd(connector);
            write(List.of(new Submission.Erasure(pseudonym(MovesOfMany.aktor(7)))));
            settle(List.of(MovesOfMany.aktor(8)));
            patiently().until(() -> toldMoves().size() == 1);
        }
        feed();
        settle(List.of(MovesOfMany.aktor(7), MovesOfMany.aktor(9)));
        try (TopicConnector<?> connector = connector()) {
            patiently()
                    .until(() -> connector.isReading()
                            && connector.lag() == 0
                            && toldMoves().size() == 2);
        }

        assertThat(toldMoves())
                .doesNotContainKey(pseudonym(MovesOfMany.aktor(7)).value());
    }

    private TopicConnector<?> connector() {
        return new FeedDecoders(avro.registry()).pdl(settings("pdl", feed), KEYED);
    }

    private void feed() {
        new MovesOfMany(client, avro, feed).send(PEOPLE, MOVES);
    }

    private static List<String> aktor(int from, int to) {
        return IntStream.range(from, to).mapToObj(MovesOfMany::aktor).toList();
    }
}
