package no.bofast.subscription;

/**
 * Who does something to a subscription, as the audit trail tells it; never a secret, never a person.
 *
 * @param role public, municipality, national or operator; holder for who shows the subscription's own secret
 * @param name organisation or id of the token; empty for the public
 */
public record Actor(String role, String name) {

    /** Who shows a secret of the subscription. */
    public static final Actor HOLDER = new Actor("holder", "");

    /** The monitor itself. */
    public static final Actor BOFAST = new Actor("bofast", "");
}
