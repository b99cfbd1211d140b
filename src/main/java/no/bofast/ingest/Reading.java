package no.bofast.ingest;

/** What an adapter made of one piece of a register's input. */
public sealed interface Reading {

    /** It means something for the input topic. */
    record Accepted(Submission submission) implements Reading {}

    /**
     * It means nothing that the topic could carry.
     *
     * @param reason what is wrong with it, for the person who delivered it; never quotes the input, which may name a person
     */
    record Rejected(String reason) implements Reading {}
}
