package io.muster.app;

import io.muster.app.Settings.Secret;
import io.muster.mail.Smtp;
import io.muster.web.RateLimit.Allowance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads settings one by one and collects what is wrong, so that the operator hears of all faults at once. */
final class SettingsReader {
    private static final Pattern ALLOWANCE = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,4})([smh])");
    private static final Map<String, String> RATE_LIMITS = Map.of(
            "anonymous",
            "100/15m",
            "sign-in",
            "30/15m",
            "refresh",
            "300/15m",
            "standard",
            "1200/1m",
            "public-read",
            "600/1m",
            "public-booking",
            "60/15m",
            "import",
            "30/1h");

    private final Map<String, String> environment;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> known = new TreeSet<>();

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    String text(String name, String otherwise) {
        return value(name).orElse(otherwise);
    }

    String choice(String name, String otherwise, Set<String> choices) {
        var given = text(name, otherwise);
        check(choices.contains(given), name + " must be one of " + new TreeSet<>(choices) + ".");
        return given;
    }

    boolean flag(String name, boolean otherwise) {
        var given = value(name).map(text -> text.toLowerCase(Locale.ROOT));
        check(
                given.isEmpty() || Set.of("on", "off", "true", "false").contains(given.get()),
                name + " must be on or off.");
        return given.map(text -> text.equals("on") || text.equals("true")).orElse(otherwise);
    }

    int number(String name, int otherwise, int least, int most) {
        try {
            int given = value(name).map(Integer::parseInt).orElse(otherwise);
            check(given >= least && given <= most, name + " must be from " + least + " to " + most + ".");
            return given;
        } catch (NumberFormatException e) {
            check(false, name + " must be a number.");
            return otherwise;
        }
    }

    /** The value, or the content of the file that the {@code _FILE} twin names. */
    Optional<Secret> secret(String name) {
        var file = value(name + "_FILE");
        var direct = value(name);
        check(file.isEmpty() || direct.isEmpty(), "Set " + name + " or " + name + "_FILE, not both.");
        return file.flatMap(path -> fromFile(name, path)).or(() -> direct).map(Secret::new);
    }

    Optional<Smtp> smtp(Secret address) {
        try {
            return Optional.of(Smtp.of(address.text()));
        } catch (IllegalArgumentException e) {
            check(false, "MUSTER_SMTP_URL must be an address like smtp://user:password@host:587.");
            return Optional.empty();
        }
    }

    Optional<URI> url(String name) {
        var url = value(name).map(SettingsReader::parsed);
        check(url.isEmpty() || url.get().isPresent(), name + " must be an address like https://muster.example.");
        return url.flatMap(each -> each);
    }

    /** Words between commas. */
    Set<String> words(String name) {
        return value(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** {@code MUSTER_RATE_SIGN_IN=30/15m}: so many requests within so many seconds, minutes or hours. */
    Map<String, Allowance> rateLimits() {
        var limits = new TreeMap<String, Allowance>();
        RATE_LIMITS.forEach((name, otherwise) -> {
            var setting = "MUSTER_RATE_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
            var form = ALLOWANCE.matcher(text(setting, otherwise));
            check(form.matches(), setting + " must look like 100/15m.");
            if (form.matches()) {
                var within = Duration.parse("PT" + form.group(2) + form.group(3).toUpperCase(Locale.ROOT));
                limits.put(name, new Allowance(Long.parseLong(form.group(1)), within));
            }
        });
        return limits;
    }

    void check(boolean good, String fault) {
        if (!good) {
            faults.add(fault);
        }
    }

    void finish() {
        environment.keySet().stream()
                .filter(name -> name.startsWith("MUSTER_") && !known.contains(name))
                .sorted()
                .forEach(name -> faults.add(name + " is no setting of Muster."));
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
    }

    private Optional<String> value(String name) {
        known.add(name);
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<String> fromFile(String name, String path) {
        try {
            return Optional.of(Files.readString(Path.of(path)).strip());
        } catch (IOException | RuntimeException e) {
            check(false, name + "_FILE cannot be read.");
            return Optional.empty();
        }
    }

    private static Optional<URI> parsed(String text) {
        try {
            var url = URI.create(text);
            boolean good = Set.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null;
            return good ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
