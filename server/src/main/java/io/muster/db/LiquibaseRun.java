package io.muster.db;

import java.io.StringWriter;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeSet;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase over our connection: says nothing outside our log and tells nobody that it ran. */
final class LiquibaseRun {
    private LiquibaseRun() {}

    /** Applies what is missing; gives the ids of what it applied. */
    static List<String> update(Connection connection) throws Exception {
        return quietly(connection, liquibase -> {
            var missing = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression());
            liquibase.update(new Contexts());
            return missing.stream().map(ChangeSet::getId).toList();
        });
    }

    /** The SQL of what is missing. */
    static String sql(Connection connection) throws Exception {
        return quietly(connection, liquibase -> {
            var sql = new StringWriter();
            liquibase.update(new Contexts(), sql);
            return sql.toString();
        });
    }

    private interface Work<T> {
        T with(Liquibase liquibase) throws Exception;
    }

    private static <T> T quietly(Connection connection, Work<T> work) throws Exception {
        Map<String, Object> scope = Map.of(
                Scope.Attr.logService.name(), new LiquibaseLog(),
                Scope.Attr.ui.name(), new LoggerUIService(),
                AnalyticsArgs.ENABLED.getKey(), false);
        return Scope.child(scope, () -> {
            // Not closed: the connection, and the lock it holds, are the caller's.
            @SuppressWarnings("resource")
            var liquibase = new Liquibase(
                    SchemaFiles.CHANGELOG,
                    new ClassLoaderResourceAccessor(LiquibaseRun.class.getClassLoader()),
                    new JdbcConnection(connection));
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            return work.with(liquibase);
        });
    }
}
