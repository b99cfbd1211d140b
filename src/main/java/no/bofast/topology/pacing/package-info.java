/**
 * When a count leaves a step, and why: the turns in which the steps count, send, commit and publish.
 *
 * <p>The person step gathers events instead of counting each, so that many events of one person are counted by reading and writing
 * the person once. What was gathered is counted and sent for one of three reasons, which meet in {@code CountSender}:
 *
 * <pre>
 *                 an event is read
 *                        │
 *                        ▼
 *  ┌───────┐      ┌────────────┐  1 as many wait as may (People.isFull)        ┌──────┐
 *  │ EMPTY │ ───▶ │  GATHERED  │  2 the step's turn has come (Cadence)         │ SENT │  to the municipality step, in the
 *  └───────┘      │ on the heap│ ────────────────────────────────────────────▶ │      │  transaction that is open
 *      ▲          └────────────┘  3 Kafka Streams is about to commit           └──────┘
 *      │                            (CommitBell): nothing that is committed       │
 *      │                            as read may only be on the heap               │  commit: after 2 at once, with 3 now, and
 *      │                                                                          │  after 1 with the next of these
 *      │                                                                          ▼
 *      │                                                                   ┌───────────┐
 *      └────────────────────────────────────────────────────────────────── │ COMMITTED │  the municipality step reads it
 *                                                                          └───────────┘
 * </pre>
 *
 * <p>In its turn a step also sends a mark that says how far it has come, behind all that it vouches for. When the turn comes depends
 * on the load:
 *
 * <pre>
 *                   1000 records in a tenth of a second (Load)
 *       ┌──────┐ ───────────────────────────────────────────────▶ ┌────────────┐
 *       │ CALM │                                                  │ UNDER LOAD │
 *       └──────┘ ◀─────────────────────────────────────────────── └────────────┘
 *                    five tenths of a second with fewer
 * </pre>
 *
 * <table>
 *   <caption>Who does what in its turn</caption>
 *   <tr><th>step</th><th>calm</th><th>under load</th></tr>
 *   <tr><td>persons</td><td>once an emit interval, in the same moments in all tasks, since a commit is one of all tasks of a thread:
 *       count, send, mark, commit</td>
 *       <td>the same, fifty intervals apart (five seconds at most)</td></tr>
 *   <tr><td>municipalities</td><td>an emit interval after the last turn, if there is a new mark, and after a pause of four times the last
 *       publication ({@link no.bofast.topology.pacing.Share}): publish the blocks that changed, mark, commit</td><td>when every task under load has been heard since the last turn ({@link no.bofast.topology.pacing.Sources}), or
 *       three such moments have been missed, after a pause of nineteen times the last publication: publish, mark; the commit is that of the persons</td></tr>
 *   <tr><td>nation</td><td>an emit interval after the last turn, if there is a new mark, and after a pause as long as the last
 *       evaluation: evaluate beside, then publish, commit</td>
 *       <td>the same, after a pause of nine times the last evaluation; the commit is that of the persons. When the load is over an
 *       evaluation that goes on from before makes no more forecasts: the next one follows at once and makes them all</td></tr>
 * </table>
 *
 * <p>A turn with its commit takes a quarter of a step's time at most, however slow the cluster is: the next one comes after a pause of
 * three times as long as it took, and of five seconds at most.
 *
 * <p>For example with an emit interval of a tenth of a second: an event that comes alone at 10:00:00.32, long after the last turn, is
 * counted, sent and committed when the step is asked next, at 10:00:00.33; the municipality step publishes its blocks some hundredths
 * later, and the nation step tells the progress after its evaluation. One of 100,000 that come in a second is gathered until
 * 10:00:05, when all tasks count, or until 125,000 wait in one of four partitions.
 *
 * <p>May depend on Kafka Streams. Start with {@link no.bofast.topology.pacing.Cadence}.
 */
package no.bofast.topology.pacing;
