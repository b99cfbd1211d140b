/**
 * The words that readers see, in each language.
 *
 * <p>May depend on only Java. Start with {@link no.bofast.words.Texts}.
 */
package no.bofast.words;
