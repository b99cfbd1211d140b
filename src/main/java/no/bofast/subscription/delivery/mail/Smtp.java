package no.bofast.subscription.delivery.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** Hands mails to the mail server, one connection each. For many threads. */
final class Smtp {

    private static final String PATIENCE_MILLIS = "15000";

    private final MailSettings settings;
    private final Session session;

    /** @param trust makes encrypted connections, of certificates that hold */
    Smtp(MailSettings settings, SSLSocketFactory trust) {
        this.settings = settings;
        Properties properties = properties(settings);
        properties.put("mail.smtp.ssl.socketFactory", trust);
        this.session = Session.getInstance(properties, authenticator(settings));
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return properties;
    }

    private static Authenticator authenticator(MailSettings settings) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return settings.user()
                        .map(user -> new PasswordAuthentication(
                                user, settings.password().orElseThrow().reveal()))
                        .orElse(null);
            }
        };
    }

    void send(Mail mail, Instant now) throws MessagingException {
        Transport.send(message(mail, now));
    }

    private MimeMessage message(Mail mail, Instant now) throws MessagingException {
        MimeMessage message = new IdentifiedMessage(session, mail.id(), settings.from());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
        message.setSubject(oneLine(mail.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().tag());
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), oneLine(header.getValue()));
        }
        message.setContent(alternatives(mail));
        return message;
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(MailText.plain(mail.body()), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(MailText.html(mail), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", plain, html);
    }

    /** A line break would begin a header of the writer's choosing. */
    private static String oneLine(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ");
    }

    /** Keeps the same Message-ID however often it is sent, so that mailboxes know a repeat. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String id;
        private final String from;

        IdentifiedMessage(Session session, String id, String from) {
            super(session);
            this.id = id;
            this.from = from;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + from.substring(from.lastIndexOf('@')) + ">");
        }
    }
}
