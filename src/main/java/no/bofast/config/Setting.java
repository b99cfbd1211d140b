package no.bofast.config;

/**
 * A setting in force.
 *
 * @param feature what it is about
 * @param value as it was written, empty if nothing is set; of a secret, the file that it is read from
 * @param origin where it was written: a file, a variable of the environment, an option, or {@value #DEFAULT}
 */
public record Setting(Key key, String feature, String value, String origin) {

    static final String DEFAULT = "default";
}
