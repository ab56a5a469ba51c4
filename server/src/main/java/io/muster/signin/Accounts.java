package io.muster.signin;

import io.muster.db.SystemTx;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** Reads accounts and what they belong to. */
final class Accounts {
    private Accounts() {}

    static Future<Optional<Account>> byEmail(SystemTx tx, String email) {
        return tx.maybe(AccountSql.BY_EMAIL, Account::of, email);
    }

    /** With the organisations that are open to them. */
    static Future<Person> person(SystemTx tx, UUID id) {
        var account = tx.one(AccountSql.BY_ID, Account::of, id);
        var memberships = tx.list(AccountSql.MEMBERSHIPS, Membership::of, id);
        return account.compose(found -> memberships.map(all -> new Person(
                found,
                all.stream()
                        .filter(member -> member.organisation().status().open())
                        .toList())));
    }

    /** The organisation that they were in last, or null. */
    static Future<UUID> lastPlace(SystemTx tx, UUID id) {
        return tx.maybe(AccountSql.LAST_PLACE, row -> row.getUUID("org_id"), id).map(last -> last.orElse(null));
    }

    /** Whether it still is as it was when its password was checked; it stays so until the commit. */
    static Future<Boolean> unchanged(SystemTx tx, Account account) {
        return tx.one(AccountSql.HELD, Account::of, account.id()).map(account::equals);
    }
}
