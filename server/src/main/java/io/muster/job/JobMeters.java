package io.muster.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.muster.db.SystemDb;
import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicLong;

/** What operations sees of promised work: how much is late, and how much has been given up. */
public final class JobMeters {
    private final SystemDb db;
    private final AtomicLong due = new AtomicLong();
    private final AtomicLong dead = new AtomicLong();

    public JobMeters(SystemDb db, MeterRegistry registry) {
        this.db = db;
        Gauge.builder("muster.jobs.due", due, AtomicLong::get)
                .description("Promised work whose time has come")
                .register(registry);
        Gauge.builder("muster.jobs.dead", dead, AtomicLong::get)
                .description("Promised work that failed too often")
                .register(registry);
    }

    /** Keeps the last figures where the database cannot be asked. */
    Future<Void> count() {
        return db.read(tx -> tx.one(JobSql.COUNTS, row -> {
                    due.set(row.getLong("due"));
                    dead.set(row.getLong("dead"));
                    return null;
                }))
                .otherwiseEmpty()
                .mapEmpty();
    }
}
