package io.muster.loadtest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An organisation of 20 employees with 5,000 bookings in the coming month, and a past that grows. */
final class SlotSeed implements AutoCloseable {
    private static final String EMPLOYEES = """
            insert into employee (org_id, name) select '$org', 'Employee ' || n from generate_series(0, 19) n""";
    private static final String HOURS = """
            insert into hours (org_id, employee_id, week)
            select '$org', id, (select jsonb_agg(jsonb_build_object('weekday', day, 'starts', '09:00', 'ends', '19:00'))
              from generate_series(1, 7) day)
            from employee where org_id = '$org'""";
    private static final String SERVICE = """
            insert into service (org_id, id, name, duration_minutes, price_minor, currency, notice_minutes)
            values ('$org', '$service', 'Cut', 60, 10000000, 'UZS', 0)""";
    private static final String CLIENT = "insert into client (org_id, id, name) values ('$org', '$client', 'Olga')";

    /** What the employee numbered n has in the hour numbered h of a day, of ten hours. */
    private static final String BOOKED = """
            with planned as (
              select e.id as employee, $start as starts_at
              from (select id, row_number() over (order by name) - 1 as number from employee where org_id = '$org') e
              join generate_series($from::bigint, $to::bigint - 1) n on n % 20 = e.number
            ), booked as (
              insert into booking (org_id, client_id, service_id, employee_id, starts_at, ends_at, status, price_minor, currency)
              select '$org', '$client', '$service', employee, starts_at, starts_at + interval '1 hour', 'confirmed', 1, 'UZS'
              from planned returning id, employee_id, starts_at, ends_at
            )
            insert into occupancy (org_id, employee_id, starts_at, ends_at, reason, booking_id)
            select '$org', employee_id, starts_at, ends_at, 'booking', id from booked""";
    /** In the coming month each employee has eight or nine hours of ten, not the same ones. */
    private static final String COMING = "date_trunc('day', now()) + interval '1 day' * (1 + n / 20 % 30) "
            + "+ interval '1 hour' * (4 + (n / 600 * 7 + e.number) % 10)";

    private static final String JUDGE = """
            alter table occupancy add constraint occupancy_no_overlap exclude using gist
              (org_id with =, employee_id with =, tstzrange(starts_at, ends_at) with &&)""";

    private static final String PAST =
            "date_trunc('day', now()) - interval '1 day' * (2 + n / 200) + interval '1 hour' * (4 + n / 20 % 10)";

    /** What the server asks of the table that grows; kept like SlotSql.TAKEN. */
    private static final String HOT = """
            with who as materialized (select e.id as employee_id from employee e where e.org_id = '$org' and not e.archived)
            select who.employee_id, before.starts_at, before.ends_at, span.starts, span.ends
            from who
            left join lateral (select starts_at, ends_at from occupancy
              where org_id = '$org' and employee_id = who.employee_id and starts_at < now()
              order by starts_at desc limit 1) before on true
            cross join lateral (select array_agg(starts_at) as starts, array_agg(ends_at) as ends from (
              select starts_at, ends_at from occupancy
              where org_id = '$org' and employee_id = who.employee_id
                and starts_at >= now() and starts_at < now() + interval '32 days'
              order by starts_at) o) span""";

    final UUID org = UUID.randomUUID();
    final UUID service = UUID.randomUUID();
    private final UUID client = UUID.randomUUID();
    private final Connection connection;

    /** @param url of JDBC, for a role that no row is hidden from */
    SlotSeed(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        run("insert into organisation (id, slug, name, time_zone, status, slots_from) "
                + "values ('$org', 'speed-$org', 'Speed', 'Asia/Tashkent', 'approved', 'hours')");
        for (var statement : List.of(EMPLOYEES, HOURS, SERVICE, CLIENT)) {
            run(statement);
        }
        run(BOOKED.replace("$start", COMING).replace("$from", "0").replace("$to", "5000"));
        run("analyze");
    }

    String slug() {
        return "speed-" + org;
    }

    /** A throw-away installation may fill without being judged; what is filled in does not overlap, or the judge would not come back. */
    void past(long from, long to) throws SQLException {
        run("set session_replication_role = replica");
        run("alter table occupancy drop constraint occupancy_no_overlap");
        run(BOOKED.replace("$start", PAST).replace("$from", Long.toString(from)).replace("$to", Long.toString(to)));
        run(JUDGE);
        run("vacuum analyze booking, occupancy");
    }

    /** The plan of the hot statement, for the server's role. */
    List<String> plan() throws SQLException {
        run("begin");
        run("set local role muster_server");
        run("select set_config('app.org_id', '$org', true)");
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("explain (analyze, buffers) " + filled(HOT))) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        run("rollback");
        return lines;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(filled(sql));
        }
    }

    private String filled(String sql) {
        return sql.replace("$org", org.toString())
                .replace("$service", service.toString())
                .replace("$client", client.toString());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
