package no.bofast.http.figures;

import no.bofast.view.LastMade;
import no.bofast.view.Progress;

/** Ranks of the municipalities by what each reader sees of the country: they are the same for all requests until more is counted. For many threads. */
public final class Ranks {

    /** What is counted exactly, and what is released. */
    private static final int SEEN = 2;

    private record Counted(Sight sight, Progress counted) {}

    private final LastMade<Counted, AgeQuartiles> made = new LastMade<>(SEEN);

    AgeQuartiles of(FigureSource source) {
        Sight sight = source.country();
        return made.of(new Counted(sight, sight.view().progress()), key -> AgeQuartiles.of(source));
    }
}
