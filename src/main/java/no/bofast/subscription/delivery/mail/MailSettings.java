package no.bofast.subscription.delivery.mail;

import java.util.Optional;
import no.bofast.config.Secret;

/**
 * The mail server, and who mails come from.
 *
 * @param from an e-mail address
 * @param user name to log in by; empty for none
 * @param startTls whether the connection must be encrypted by STARTTLS with a certificate that holds; without it, it is plain
 */
public record MailSettings(
        String host, int port, String from, Optional<String> user, Optional<Secret> password, boolean startTls) {

    public MailSettings {
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("smtp-user and smtp-password-file are of use only together");
        }
        if (user.isPresent() && !startTls) {
            throw new IllegalArgumentException("a password is sent to the mail server with STARTTLS only");
        }
    }
}
