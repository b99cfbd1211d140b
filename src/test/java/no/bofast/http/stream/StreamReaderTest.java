package no.bofast.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.disclosure.Audience;
import no.bofast.domain.OperatorTables;
import no.bofast.http.ExampleView;
import no.bofast.http.figures.AlsoKnown;
import no.bofast.http.figures.FigureSource;
import no.bofast.http.figures.Ranks;
import no.bofast.http.figures.Said;
import no.bofast.reference.ReferenceTables;
import no.bofast.view.ChangeNotice;
import no.bofast.view.Imprint;
import no.bofast.view.MonitorView;
import no.bofast.view.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever writes when: a reader is told one thing after the other, and never an older state after a newer one. */
class StreamReaderTest {

    private final MonitorView view = ExampleView.create();
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final StreamReader reader = new StreamReader(
            new Written(),
            new StreamLog("log"),
            () -> new FigureSource(
                            view,
                            view,
                            ReferenceTables.municipalities(),
                            Audience.NATION,
                            ReferenceTables.rights(),
                            Imprint.NONE,
                            OperatorTables.NONE,
                            AlsoKnown.NOTHING,
                            new Ranks(),
                            Said.IN_ALL)
                    .asOf(),
            tasks::add);

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void whoComesWhileTheClockMovesIsToldToAskAgainBeforeAnythingElse() {
        reader.reset();
        moveTheClock("2024-03-21T11:00:00Z");

        runTheLatestFirst();

        assertThat(told).extracting(text -> text.split(" ")[0]).containsExactly("reset", "clock");
        assertThat(told).allMatch(text -> text.contains("2024-03-21"));
    }

    @Test
    void changesThatWaitAreToldTogether() {
        moveTheClock("2024-03-21T11:00:00Z");
        moveTheClock("2024-03-22T11:00:00Z");
        reader.tell(new ChangeNotice(Set.of(), true, false));

        runTheLatestFirst();

        assertThat(told).extracting(text -> text.split(" ")[0]).containsExactly("clock", "alerts");
        assertThat(told.get(0)).contains("2024-03-22");
    }

    private void moveTheClock(String instant) {
        view.put(new Progress(Instant.parse(instant), Map.of(), Instant.now()));
        reader.tell(new ChangeNotice(Set.of(), false, true));
    }

    private void runTheLatestFirst() {
        while (!tasks.isEmpty()) {
            tasks.removeLast().run();
        }
    }

    private final class Written implements StreamReader.Wire {
        @Override
        public void event(String name, String json, String id) {
            told.add(name + " " + json);
        }

        @Override
        public void comment(String text) {
            told.add("# " + text);
        }
    }
}
