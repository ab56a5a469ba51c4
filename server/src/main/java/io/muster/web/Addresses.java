package io.muster.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells where a request comes from: a proxy's word counts only when we trust the proxy. */
public record Addresses(Set<String> trustedProxies) {
    private static final int LONGEST = 64;
    private static final int GROUPS = 8;
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]*");

    public String of(HttpServerRequest request) {
        var peer = Optional.ofNullable(request.remoteAddress())
                .map(a -> a.hostAddress())
                .orElse("local");
        if (!trustedProxies.contains(peer)) {
            return peer;
        }
        // Some proxies add a header of their own instead of a word to the caller's: all of them count, in their order.
        var forwarded = String.join(",", request.headers().getAll("X-Forwarded-For"));
        // The last entry is the one that our own proxy wrote; what stands before it is the caller's word.
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > LONGEST ? peer : last;
    }

    /** Whose address it is, as far as counting goes: a home has one of IPv4, and 2^64 of IPv6 that share their first half. */
    public static String network(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        var halves = address.split("::", 2);
        var groups = new String[GROUPS];
        Arrays.fill(groups, "0");
        var first = halves[0].split(":");
        System.arraycopy(first, 0, groups, 0, Math.min(first.length, GROUPS));
        if (halves.length > 1 && !halves[1].isEmpty()) {
            var last = halves[1].split(":");
            int length = Math.min(last.length, GROUPS);
            System.arraycopy(last, last.length - length, groups, GROUPS - length, length);
        }
        return Arrays.stream(groups, 0, GROUPS / 2)
                .map(group -> group.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", ""))
                .map(group -> group.isEmpty() ? "0" : group)
                .collect(Collectors.joining(":", "", "::/64"));
    }
}
