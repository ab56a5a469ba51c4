package io.muster.org;

import io.muster.db.OrgTx;
import io.muster.db.SystemDb;
import io.muster.db.SystemTx;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Cursor;
import io.muster.web.Feature;
import io.muster.web.Page;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Who can sign in to an organisation, and as what. */
public final class Users implements Feature {
    private static final UUID FIRST = new UUID(0, 0);

    private final SystemDb db;
    private final Invitations invitations;

    public Users(SystemDb db, Invitations invitations) {
        this.db = db;
        this.invitations = invitations;
    }

    @Override
    public void mount(Api api) {
        api.on(
                "listUsers",
                call -> call.read(tx -> list(tx, call.cursor(), call.limit()).map(Answer::page)));
        api.on(
                "addUser",
                call -> add(organisation(call), call.body(NewUser.class)).map(added -> Answer.json(201, added)));
        api.on("inviteUser", call -> invite(organisation(call), call.id()).map(invited -> Answer.json(201, invited)));
        api.constraint(
                UserSql.HAS_ROLE,
                Problem.conflict("user-exists", "This person has a role here already.")
                        .pointer("/email", "It is one of your users."));
        api.constraint(
                UserSql.EMPLOYEE_TAKEN,
                Problem.conflict("employee-taken", "Another user is this employee already.")
                        .pointer("/employee", "It is taken."));
        api.constraint(
                UserSql.EMPLOYEE_UNKNOWN,
                Problem.unprocessable("unknown-reference", "Something named here does not exist.")
                        .pointer("/employee", "There is no such employee."));
    }

    /** In the order of their names. */
    public Future<Page<User>> list(OrgTx tx, Cursor cursor, int limit) {
        var name = cursor == null ? "" : cursor.string(0);
        var id = cursor == null ? FIRST : cursor.id(1);
        return tx.list(UserSql.LIST, User::of, tx.org(), name, id, limit + 1)
                .map(found -> Page.of(found, limit, user -> List.of(user.name(), user.id())));
    }

    /**
     * Gives a person a role, known to Muster or not; only one without an account gets an invitation. The answer has the
     * name that was given: it does not tell what a person is called elsewhere.
     */
    public Future<AddedUser> add(UUID org, NewUser input) {
        return db.write(tx -> add(tx, org, input));
    }

    Future<AddedUser> add(SystemTx tx, UUID org, NewUser input) {
        var email = input.email().toLowerCase(Locale.ROOT);
        return tx.execute(UserSql.CREATE, email, input.name())
                .compose(made -> tx.one(UserSql.BY_EMAIL, row -> row.getUUID("id"), email))
                .compose(user -> tx.one(UserSql.ADD_ROLE, User::of, org, user, input.role(), input.employee()))
                .map(user -> user.named(input.name()))
                .compose(user -> invitable(tx, org, user.id())
                        .compose(invitable ->
                                invitable ? invited(tx, user) : Future.succeededFuture(new AddedUser(user, null))));
    }

    /** A fresh code for a person who has not chosen a password yet. */
    public Future<AddedUser> invite(UUID org, UUID id) {
        return db.write(tx -> tx.one(UserSql.SHOW, User::of, org, id)
                .compose(user -> invitable(tx, org, id).compose(invitable -> {
                    if (!invitable) {
                        throw Problem.conflict("not-invitable", "This person has an account already.");
                    }
                    return invited(tx, user);
                })));
    }

    /** Makes a person an administrator of the installation; the code is null for one who has a password. */
    public Future<Invitation> addAdmin(String email, String name) {
        var address = email.toLowerCase(Locale.ROOT);
        return db.write(tx -> tx.execute(UserSql.CREATE, address, name)
                .compose(made -> tx.one(UserSql.MAKE_ADMIN, row -> row, address))
                .compose(user -> user.getBoolean("invitable")
                        ? invitations.issue(tx, user.getUUID("id"))
                        : Future.succeededFuture()));
    }

    private Future<AddedUser> invited(SystemTx tx, User user) {
        return invitations.issue(tx, user.id()).map(invitation -> new AddedUser(user, invitation));
    }

    private static Future<Boolean> invitable(SystemTx tx, UUID org, UUID user) {
        return tx.one(UserSql.INVITABLE, row -> row.getBoolean("invitable"), org, user);
    }

    private static UUID organisation(Call call) {
        if (call.actor().org() == null) {
            throw Problem.forbidden().detail("You are not signed in to an organisation.");
        }
        return call.actor().org();
    }
}
