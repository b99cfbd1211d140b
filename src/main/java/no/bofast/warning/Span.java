package no.bofast.warning;

import no.bofast.domain.MonthNumber;

/**
 * Months in a row, counted back from the open one.
 *
 * @param open whether the open month, with its count so far, is the last of them
 */
record Span(int months, boolean open) {

    int fromLag() {
        return open ? 0 : 1;
    }

    int throughLag() {
        return fromLag() + months - 1;
    }

    Window window(int openMonth) {
        return new Window(MonthNumber.month(openMonth - throughLag()), MonthNumber.month(openMonth - fromLag()));
    }
}
