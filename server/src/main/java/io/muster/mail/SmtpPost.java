package io.muster.mail;

import io.muster.job.Setback;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.SMTPException;
import java.util.concurrent.TimeUnit;

/** Hands mails over to a mail server. */
public final class SmtpPost implements Post {
    private static final int MAILBOX_UNKNOWN = 550;
    private static final int MAILBOX_NAME_REFUSED = 553;
    private static final int WITHIN_SECONDS = 40;

    private final MailClient client;
    private final String from;

    public SmtpPost(Vertx vertx, Smtp smtp, String from) {
        this.client = MailClient.create(vertx, smtp.config());
        this.from = from;
    }

    @Override
    public Future<Void> send(Mail mail) {
        return client.sendMail(mail.message(from))
                .timeout(WITHIN_SECONDS, TimeUnit.SECONDS)
                .recover(failure -> Future.failedFuture(told(failure)))
                .mapEmpty();
    }

    /** A server's own words name the address, so only its number is kept. */
    private static Setback told(Throwable failure) {
        if (!(failure instanceof SMTPException smtp)) {
            return Setback.forNow(
                    "The mail server was not reached: " + failure.getClass().getSimpleName(), failure);
        }
        int code = smtp.getReplyCode();
        var words = "The mail server refused it with " + code;
        return code == MAILBOX_UNKNOWN || code == MAILBOX_NAME_REFUSED
                ? Setback.forGood(words, failure)
                : Setback.forNow(words, failure);
    }

    @Override
    public Future<Void> close() {
        return client.close();
    }
}
