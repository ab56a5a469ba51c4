package io.muster.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where mails are handed over, as one address: {@code smtp://user:password@host:587} or {@code smtps://…:465}. With smtp,
 * {@code ?starttls=required|optional|off} says whether the line is encrypted; a password is never sent over one that is not,
 * unless `off` says so.
 */
public record Smtp(String host, int port, boolean tls, StartTLSOptions startTls, String user, String password) {
    private static final Pattern QUERY = Pattern.compile("starttls=(required|optional|off)");
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final int WAIT_MILLIS = 10_000;
    private static final int IDLE_SECONDS = 20;
    private static final int CONNECTIONS = 4;

    /** @throws IllegalArgumentException without the address in its words: it holds a password */
    public static Smtp of(String address) {
        try {
            var uri = URI.create(address.strip());
            var scheme = String.valueOf(uri.getScheme());
            if (!scheme.matches("smtps?")
                    || uri.getHost() == null
                    || !String.valueOf(uri.getPath()).matches("/?")) {
                throw new IllegalArgumentException("no SMTP address");
            }
            var login = Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
            boolean tls = scheme.equals("smtps");
            return new Smtp(
                    uri.getHost(),
                    uri.getPort() > 0 ? uri.getPort() : tls ? SUBMISSIONS : SUBMISSION,
                    tls,
                    startTls(uri, tls, login.isPresent()),
                    login.map(parts -> decoded(parts[0])).orElse(null),
                    login.filter(parts -> parts.length == 2)
                            .map(parts -> decoded(parts[1]))
                            .orElse(null));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("This is no address like smtp://user:password@host:587.");
        }
    }

    private static StartTLSOptions startTls(URI uri, boolean tls, boolean login) {
        if (uri.getRawQuery() == null) {
            return tls ? StartTLSOptions.DISABLED : login ? StartTLSOptions.REQUIRED : StartTLSOptions.OPTIONAL;
        }
        var said = QUERY.matcher(uri.getRawQuery());
        if (tls || !said.matches()) {
            throw new IllegalArgumentException("no such choice");
        }
        return switch (said.group(1)) {
            case "required" -> StartTLSOptions.REQUIRED;
            case "optional" -> StartTLSOptions.OPTIONAL;
            default -> StartTLSOptions.DISABLED;
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    MailConfig config() {
        var config = new MailConfig(host, port)
                .setSsl(tls)
                .setStarttls(startTls)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setConnectTimeout(WAIT_MILLIS)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxPoolSize(CONNECTIONS)
                .setLogin(user == null ? LoginOption.DISABLED : LoginOption.REQUIRED)
                .setUserAgent("muster");
        return user == null
                ? config
                : config.setUsername(user)
                        .setPassword(Optional.ofNullable(password).orElse(""));
    }

    @Override
    public String toString() {
        return (tls ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
