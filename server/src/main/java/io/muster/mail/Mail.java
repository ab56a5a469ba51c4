package io.muster.mail;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One mail, ready to be handed over. Whatever stands in names and subjects, a header stays one header.
 *
 * @param org whose mail it is
 * @param id the same when it is sent once more after a crash, so that programs may know it again
 * @param fromName the organisation's
 * @param replyTo null for none
 * @param calendar an iCalendar file to go with it, null for none
 */
public record Mail(
        UUID org,
        String id,
        String language,
        String fromName,
        String replyTo,
        String to,
        String subject,
        String text,
        String html,
        String calendar) {
    /** Stricter than RFC 5321, which lets nearly everything stand in quotes: what is refused here would not arrive. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>()\\[\\],;:\\\\\"\\p{Cntrl}]{1,64}@[^\\s@<>()\\[\\],;:\\\\\"\\p{Cntrl}]{1,189}");

    public Mail {
        fromName = EncodedWord.oneLine(fromName);
        subject = EncodedWord.oneLine(subject);
    }

    /** Whether a mail can be sent there; null is none. */
    public static boolean isAddress(String text) {
        return text != null && ADDRESS.matcher(text).matches();
    }

    /** @param from the address that this installation sends from */
    MailMessage message(String from) {
        var message = new MailMessage()
                .setFrom(from)
                .setTo(to)
                .setText(text)
                .setHtml(html)
                .addHeader("From", EncodedWord.of(fromName) + " <" + from + ">")
                .addHeader("Subject", EncodedWord.of(subject))
                .addHeader("Message-ID", "<" + id + "@" + from.replaceFirst(".*@", "") + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Content-Language", language);
        if (isAddress(replyTo)) {
            message.addHeader("Reply-To", replyTo);
        }
        return calendar == null ? message : message.setAttachment(attachment());
    }

    private MailAttachment attachment() {
        return MailAttachment.create()
                .setName("visit.ics")
                .setContentType("text/calendar; charset=utf-8; method=PUBLISH")
                .setData(Buffer.buffer(calendar));
    }
}
