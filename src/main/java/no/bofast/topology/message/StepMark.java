package no.bofast.topology.message;

/**
 * How far a task of a step has come, for the next step.
 *
 * @param isUnderLoad whether much more will come soon
 */
public record StepMark(ClockMark mark, boolean isUnderLoad) implements LedgerMessage, SeriesMessage {}
