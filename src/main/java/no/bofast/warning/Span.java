package no.bofast.warning;

import no.bofast.domain.MonthNumber;

/** Months in a row, counted back from the open one, whose lag is 0 and of which there is its count so far. */
record Span(int fromLag, int throughLag) {

    /** So many closed months up to the last one. */
    static Span closed(int months) {
        return new Span(1, months);
    }

    /** So many months of which the open one is the last. */
    static Span withOpen(int months) {
        return new Span(0, months - 1);
    }

    int months() {
        return throughLag - fromLag + 1;
    }

    boolean open() {
        return fromLag == 0;
    }

    Window window(int openMonth) {
        return new Window(MonthNumber.month(openMonth - throughLag), MonthNumber.month(openMonth - fromLag));
    }
}
