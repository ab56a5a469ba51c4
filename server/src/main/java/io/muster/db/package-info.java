/**
 * The only package that can reach a database connection; it knows no feature.
 *
 * <pre>{@code
 * Future<Skill> create(OrgTx tx, NewSkill input) {
 *     return tx.one("insert into skill (org_id, name) values ($1, $2) returning *", Skill::of, tx.org(), input.name())
 *             .map(skill -> tx.changed("skill.created", skill));
 * }
 *
 * Future<Optional<Skill>> find(OrgTx tx, UUID id) {
 *     return tx.maybe("select * from skill where org_id = $1 and id = $2", Skill::of, tx.org(), id);
 * }
 *
 * orgDb.write(actor, tx -> create(tx, input));   // or call.write(tx -> …) in a handler
 * orgDb.read(actor, tx -> find(tx, id));
 * }</pre>
 *
 * <p>A statement that fails ends the transaction: let its failure through, `web` turns a constraint's name into a
 * sentence. Two statements given without waiting leave together; all must have answered when the function's future does.
 */
package io.muster.db;
