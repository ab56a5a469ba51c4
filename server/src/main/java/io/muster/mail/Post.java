package io.muster.mail;

import io.vertx.core.Future;

/** Takes mails to where they go. */
public interface Post {
    /** Done when it is handed over; a {@link io.muster.job.Setback} says why not. */
    Future<Void> send(Mail mail);

    Future<Void> close();
}
