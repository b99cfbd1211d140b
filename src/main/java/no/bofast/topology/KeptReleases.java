package no.bofast.topology;

import java.time.YearMonth;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import no.bofast.disclosure.release.Drawn;
import no.bofast.disclosure.release.MadeBefore;
import no.bofast.disclosure.release.Release;
import no.bofast.serde.AlertRecords;
import no.bofast.serde.ReleaseRecords;
import no.bofast.serde.TodayRecords;
import no.bofast.topology.store.HeapStore;
import org.apache.avro.specific.SpecificRecord;

/** What was made for the public: sent, and stored to go on from. For one thread. */
final class KeptReleases {

    /** There is one. */
    private static final String KEY = "drawn";

    private final HeapStore<YearMonth, Release> releases;
    private final HeapStore<String, Drawn> drawn;

    KeptReleases(HeapStore<YearMonth, Release> releases, HeapStore<String, Drawn> drawn) {
        this.releases = releases;
        this.drawn = drawn;
    }

    MadeBefore made() {
        return new MadeBefore(new TreeMap<>(releases.entries()).values(), drawn.get(KEY));
    }

    /** Stores news, and hands the records that tell them over with their keys. */
    void send(PublicNews news, BiConsumer<String, SpecificRecord> out) {
        news.releases().forEach(announcement -> send(announcement, out));
        news.day().ifPresent(day -> {
            drawn.put(KEY, day.drawn());
            out.accept(TodayRecords.KEY, TodayRecords.record(day.today()));
        });
    }

    private void send(Announcement announcement, BiConsumer<String, SpecificRecord> out) {
        Release release = announcement.release();
        releases.put(release.covered(), release);
        out.accept(ReleaseRecords.key(release), ReleaseRecords.record(release));
        announcement.alerts().forEach(change -> out.accept(AlertRecords.key(change), AlertRecords.record(change)));
    }
}
