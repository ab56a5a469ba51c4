package io.muster.app;

import io.muster.calendar.Feeds;
import io.muster.client.Clients;
import io.muster.db.OrgDb;
import io.muster.employee.Employees;
import io.muster.job.Outbox;
import io.muster.link.Links;
import io.muster.mail.FolderPost;
import io.muster.mail.Letters;
import io.muster.mail.Mails;
import io.muster.mail.Post;
import io.muster.mail.SmtpPost;
import io.vertx.core.Vertx;
import java.time.InstantSource;

/** What reaches people outside the site, put together: letters and calendars. */
record Outgoing(SiteAddress site, Post post, Mails mails, Feeds feeds) {
    static Outgoing of(
            Vertx vertx,
            Settings settings,
            InstantSource clock,
            OrgDb db,
            Outbox outbox,
            Links links,
            Employees employees,
            Clients clients) {
        var site = new SiteAddress(settings);
        var post = post(vertx, settings);
        new Letters(db, links, post, site, clock).keepPromisesOf(outbox);
        return new Outgoing(site, post, new Mails(post), new Feeds(links, employees, clients, site, clock));
    }

    /** Without a mail server, a folder that the outbox page shows. */
    private static Post post(Vertx vertx, Settings settings) {
        return settings.smtp()
                .<Post>map(smtp -> new SmtpPost(vertx, smtp, settings.mailFrom()))
                .orElseGet(() -> new FolderPost(vertx, settings.dataDir().resolve("mails"), settings.mailFrom()));
    }
}
