package io.muster.db;

import io.vertx.pgclient.PgConnectOptions;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** One address of a PostgreSQL database, for the pool and for JDBC. */
record DatabaseUrl(String host, int port, String database, String user, String password, String sslMode) {
    private static final int DEFAULT_PORT = 5432;

    /** @throws IllegalArgumentException with a sentence that shows no password */
    static DatabaseUrl of(String text) {
        try {
            var uri = URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
            if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
                throw new IllegalArgumentException("scheme");
            }
            var options = query(uri.getRawQuery());
            var login = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            return new DatabaseUrl(
                    uri.getHost() == null ? "localhost" : uri.getHost(),
                    uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                    uri.getPath().substring(1),
                    login.length > 0 ? decoded(login[0]) : options.get("user"),
                    login.length > 1 ? decoded(login[1]) : options.get("password"),
                    options.getOrDefault("sslmode", "disable"));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "The address of the database is not like postgresql://user:password@host:5432/database.");
        }
    }

    Connection jdbc() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user == null ? "" : user);
        properties.setProperty("password", password == null ? "" : password);
        properties.setProperty("ApplicationName", "muster migrations");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("sslmode", sslMode);
        if (sslMode.startsWith("verify")) {
            properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        return DriverManager.getConnection("jdbc:postgresql://%s:%d/%s".formatted(host, port, database), properties);
    }

    PgConnectOptions options(String role, String secret) {
        var options =
                PgConnectOptions.fromUri("postgresql://%s:%d/%s?sslmode=%s".formatted(host, port, database, sslMode));
        return options.setUser(role).setPassword(secret);
    }

    private static Map<String, String> query(String raw) {
        var options = new HashMap<String, String>();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            var parts = pair.split("=", 2);
            options.put(parts[0], parts.length > 1 ? decoded(parts[1]) : "");
        }
        return options;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return host + ":" + port + "/" + database;
    }
}
