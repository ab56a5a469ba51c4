package io.muster.db;

import java.time.Duration;

/**
 * Where the database is and how much of it the server takes.
 *
 * @param url `postgresql://host:port/database`, `postgres://` and `jdbc:postgresql:` alike; a user in it is ignored
 * @param waiting how many callers may wait for a connection before the next is refused
 * @param connectWithin how long a caller waits for a connection
 * @param answerWithin how long a transaction may take, with the wait for its connection
 */
public record DatabaseSettings(
        String url,
        RolePasswords passwords,
        int serverConnections,
        int systemConnections,
        int waiting,
        Duration connectWithin,
        Duration answerWithin) {

    public static DatabaseSettings of(String url, RolePasswords passwords) {
        return new DatabaseSettings(url, passwords, 16, 4, 1_000, Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    /** The same with so many connections for requests. */
    public DatabaseSettings withServerConnections(int connections) {
        return new DatabaseSettings(
                url, passwords, connections, systemConnections, waiting, connectWithin, answerWithin);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[%s connections for the server, %s for the system]"
                .formatted(serverConnections, systemConnections);
    }
}
