package no.bofast.config;

/** Text that nobody may see: a password, a token. Read from a file, never from an option, which others see in a list of processes. */
public final class Secret {

    private final String text;

    public Secret(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a secret can't be empty");
        }
        this.text = text;
    }

    /** The text itself, for whoever it opens a door to. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
