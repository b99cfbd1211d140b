/**
 * A friendly attacker: keeps everything that the public can get and reasons perfectly from it.
 *
 * <p>Shares no code with {@code disclosure}: what it knows of the way counts are protected, it knows from the documentation. Start with
 * {@link no.bofast.attack.Knowledge}.
 */
package no.bofast.attack;
