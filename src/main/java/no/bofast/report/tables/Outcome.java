package no.bofast.report.tables;

import no.bofast.words.Language;
import no.bofast.words.Texts;

/** What became of one table of a report: made, or not, and why. */
public sealed interface Outcome {

    /** The table's name, as in its file's. */
    String name();

    /** The table. */
    record Made(Table table) implements Outcome {
        @Override
        public String name() {
            return table.name();
        }
    }

    /** No table: what it is made of isn't released, or isn't known as of the register month asked for, or is too little. */
    record NotMade(String name, Reason reason) implements Outcome {

        /** One sentence for whoever asked. */
        public String message(Language language) {
            return Texts.in(language).of("reason." + reason.name().toLowerCase(java.util.Locale.ROOT), name);
        }
    }

    /** Why a table can't be made. */
    enum Reason {
        /** No base table of releases tells it. */
        NOT_RELEASED,
        /** Releases tell where people live only of all settlement years together. */
        RESIDENTS_OF_ALL_YEARS,
        /** Destinations are kept by settlement year only as known now. */
        DESTINATIONS_ONLY_NOW,
        /** Where people live is kept by settlement year only as known now. */
        RESIDENTS_ONLY_NOW,
        /** What people do after the departure is kept only as known now. */
        AFTERWARDS_ONLY_NOW,
        /** Traits of the settled are kept only as known now. */
        TRAITS_ONLY_NOW,
        /** Rights at the departure are kept by settlement year and traits only as known now. */
        RIGHTS_ONLY_NOW,
        /** What is told beside the residence is kept only as known now. */
        CIRCUMSTANCES_ONLY_NOW,
        /** Forecasts are learnt over years, not all of which are there. */
        TOO_SHORT
    }
}
