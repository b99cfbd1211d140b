package no.bofast.view;

import no.bofast.warning.Guidance;

/**
 * Who stands behind what is published, and whether it is real; {@code ""} for what isn't said.
 *
 * @param simulated whether the register is made up: everything shown of it says so, since a picture of it would otherwise accuse a real
 *     municipality
 * @param publisher who publishes the numbers and answers for them
 * @param contact how to reach them
 * @param source where the numbers come from
 * @param licence on which terms they may be used
 * @param guidance where readers of alerts find what helps
 */
public record Imprint(
        boolean simulated, String publisher, String contact, String source, String licence, Guidance guidance) {

    /** Of a real register, of which nothing is said. */
    public static final Imprint NONE = new Imprint(false, "", "", "", "", Guidance.NONE);

    /** The same of a register that is made up. */
    public Imprint ofSimulation() {
        return new Imprint(true, publisher, contact, source, licence, guidance);
    }
}
