package no.bofast.subscription.delivery.mail;

import jakarta.mail.MessagingException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.subscription.delivery.Result;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What follows from a mail that wasn't taken: one that the server refuses for good would be refused every time. */
final class Refusals {

    private Refusals() {}

    /**
     * Refused for good is what the server answers so (5yz, RFC 5321, section 4.2.1) to a mail, its sender or its reader. That it
     * wants us to log in (53z, RFC 4954) is for the operator to mend, and is tried again as all other failures are.
     */
    static Result result(MessagingException failed) {
        IntStream codes = Stream.<Exception>iterate(failed, one -> one != null, Refusals::next)
                .mapToInt(Refusals::code)
                .filter(code -> code > 0);
        return codes.boxed()
                .reduce((first, last) -> last)
                .map(Refusals::result)
                .orElseGet(
                        () -> Result.failed("mail server: " + failed.getClass().getSimpleName()));
    }

    private static Result result(int code) {
        String detail = "mail server: " + code;
        return code / 100 == 5 && code / 10 != 53 ? Result.refused(detail) : Result.failed(detail);
    }

    private static Exception next(Exception failed) {
        return failed instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    /** What the server answered; 0 if it didn't. */
    private static int code(Exception failed) {
        if (failed instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        } else if (failed instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failed instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }
}
