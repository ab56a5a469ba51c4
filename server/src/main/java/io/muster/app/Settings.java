package io.muster.app;

import io.muster.mail.Mail;
import io.muster.mail.Smtp;
import io.muster.web.RateLimit.Allowance;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the operator decides, read once from the environment ({@code MUSTER_…}; secrets also from the file that the
 * {@code _FILE} twin names).
 *
 * @param port of the site, the API and the board
 * @param managementPort of health and metrics; always on the same host
 * @param databaseUrl of the owner's role; empty: the embedded PostgreSQL
 * @param secret all keys are derived from it; empty in embedded mode until it is generated
 * @param previousSecret whose access tokens still count while one secret replaces the other
 * @param publicUrl how people reach Muster, e.g. {@code https://muster.example}; empty: the address it listens on
 * @param origins other sites that may call the API
 * @param trustedProxies addresses whose X-Forwarded-For counts
 * @param demo whether the first start makes the demo organisation
 * @param eventLoops threads that serve requests
 * @param poolSize connections to PostgreSQL for requests
 * @param smtp where mails are handed over; empty: they are kept in a folder of the data directory
 * @param mailFrom the address that mails come from
 * @param jsonLog one JSON object a line instead of text
 */
public record Settings(
        int port,
        int managementPort,
        String host,
        Path dataDir,
        Optional<Secret> databaseUrl,
        Optional<Secret> secret,
        Optional<Secret> previousSecret,
        Optional<URI> publicUrl,
        Set<String> origins,
        Set<String> trustedProxies,
        boolean demo,
        int eventLoops,
        int poolSize,
        Optional<Smtp> smtp,
        String mailFrom,
        boolean jsonLog,
        Map<String, Allowance> rateLimits) {

    /** A text that no log and no toString shows. */
    public record Secret(String text) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** @throws InvalidSettings with all faults at once */
    public static Settings of(Map<String, String> environment) {
        var read = new SettingsReader(environment);
        var databaseUrl = read.secret("MUSTER_DATABASE_URL");
        var host = read.text("MUSTER_HOST", "127.0.0.1");
        var secret = read.secret("MUSTER_SECRET");
        read.check(
                secret.isEmpty() || secret.get().text().length() >= 32,
                "MUSTER_SECRET must have at least 32 characters.");
        read.check(databaseUrl.isEmpty() || secret.isPresent(), "MUSTER_SECRET is needed with MUSTER_DATABASE_URL.");
        read.check(
                databaseUrl.isPresent() || isLoopback(host) || read.flag("MUSTER_OUTSIDE", false),
                "MUSTER_HOST " + host + " is reachable from outside: set MUSTER_OUTSIDE=on if you mean it, "
                        + "or give Muster a database of yours with MUSTER_DATABASE_URL.");
        var smtp = read.secret("MUSTER_SMTP_URL");
        var mailFrom = read.text("MUSTER_MAIL_FROM", "muster@localhost");
        read.check(Mail.isAddress(mailFrom), "MUSTER_MAIL_FROM must be a plain address like bookings@salon.example.");
        read.check(
                smtp.isEmpty() || !mailFrom.endsWith("@localhost"), "MUSTER_MAIL_FROM is needed with MUSTER_SMTP_URL.");
        var settings = new Settings(
                read.number("MUSTER_PORT", 8080, 0, 65535),
                read.number("MUSTER_MANAGEMENT_PORT", 8081, 0, 65535),
                host,
                Path.of(read.text("MUSTER_DATA_DIR", "data")),
                databaseUrl,
                secret,
                read.secret("MUSTER_SECRET_PREVIOUS"),
                read.url("MUSTER_PUBLIC_URL"),
                read.words("MUSTER_ORIGINS"),
                read.words("MUSTER_TRUSTED_PROXIES"),
                read.flag("MUSTER_DEMO", databaseUrl.isEmpty()),
                read.number("MUSTER_EVENT_LOOPS", 1, 1, 64),
                read.number("MUSTER_POOL_SIZE", 10, 2, 200),
                smtp.flatMap(read::smtp),
                mailFrom,
                read.choice("MUSTER_LOG", databaseUrl.isEmpty() ? "text" : "json", Set.of("text", "json"))
                        .equals("json"),
                read.rateLimits());
        read.finish();
        return settings;
    }

    public boolean embedded() {
        return databaseUrl.isEmpty();
    }

    /** Whether people reach Muster over https, through a proxy that ends TLS. */
    public boolean tls() {
        return publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
    }

    /** Origins whose pages may watch the board, beside the address that was asked. */
    public Set<String> pages() {
        var pages = new TreeSet<>(origins);
        publicUrl.ifPresent(url -> pages.add(url.getScheme() + "://" + url.getAuthority()));
        return pages;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }
}
