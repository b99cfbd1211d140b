package no.bofast.subscription;

import java.net.URI;

/** By what way somebody is told. */
public sealed interface Channel {

    /** The kind of channel. */
    Type type();

    /** Where messages go; empty for a feed, which is fetched. */
    String address();

    /** Kinds of channels. */
    enum Type {
        WEBHOOK,
        EMAIL,
        FEED;

        /** As the API, the topic and the metrics write it. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** An HTTP address that messages are posted to. */
    record Webhook(URI url) implements Channel {
        @Override
        public Type type() {
            return Type.WEBHOOK;
        }

        @Override
        public String address() {
            return url.toString();
        }
    }

    /** An e-mail address. */
    record Email(String address) implements Channel {

        private static final int LONGEST = 254;

        /** One mailbox without a name, plain enough for every mail server: no space, quote, comma or control character. */
        private static final String PLAIN = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

        public Email {
            if (address.length() > LONGEST || !address.matches(PLAIN)) {
                throw new IllegalArgumentException("an e-mail address looks like name@example.org");
            }
        }

        @Override
        public Type type() {
            return Type.EMAIL;
        }

        /** Enough to know it again by, for whoever knows it. */
        public String masked() {
            int at = address.lastIndexOf('@');
            return address.charAt(0) + "•••" + address.substring(at);
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /** Nothing is sent; the subscriber comes and looks. */
    record Feed() implements Channel {
        @Override
        public Type type() {
            return Type.FEED;
        }

        @Override
        public String address() {
            return "";
        }
    }

    /** The channel of a kind to an address. */
    static Channel of(Type type, String address) {
        return switch (type) {
            case WEBHOOK -> new Webhook(URI.create(address));
            case EMAIL -> new Email(address);
            case FEED -> new Feed();
        };
    }
}
