/**
 * What one running instance is made of: the parts that are started against a cluster, and stopped together.
 *
 * <p>May depend on everything but {@code cli}. Start with {@link no.bofast.instance.Instance}.
 */
package no.bofast.instance;
