/**
 * E-mail: messages and confirmations in text and HTML, over SMTP with STARTTLS.
 *
 * <p>May depend on {@code config}, {@code warning}, {@code words}, {@code subscription} and {@code subscription.delivery}, and Jakarta
 * Mail as Angus has it. Start with {@link no.bofast.subscription.delivery.mail.MailSender}.
 */
package no.bofast.subscription.delivery.mail;
