/**
 * The words that readers see, in each language, but for those of the page's own scripts.
 *
 * <p>May depend on only Java. Start with {@link no.bofast.words.Texts}.
 */
package no.bofast.words;
