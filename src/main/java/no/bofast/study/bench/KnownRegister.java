package no.bofast.study.bench;

import java.util.Optional;
import java.util.function.Consumer;
import no.bofast.ingest.Submission;
import no.bofast.view.CountsView;

/** A register so simple that what it leads to is known beforehand: what is measured on it is checked, too. */
public interface KnownRegister {

    int persons();

    long events();

    /** Hands over all events, by register date. */
    void forEach(Consumer<Submission> sink);

    /** The first difference between the counts of a view and those it must lead to; empty if there is none. */
    Optional<String> differenceFrom(CountsView view);
}
