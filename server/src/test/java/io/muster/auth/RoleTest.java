package io.muster.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void permissionsAreTheWordsOfTheContract() throws Exception {
        var contract = Files.readString(Path.of("src/main/resources/openapi.yaml"));
        var words = Pattern.compile("x-permission: *([a-z.-]+)")
                .matcher(contract)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        words.removeAll(Set.of("anonymous", "signed-in"));
        assertEquals(
                words,
                Stream.of(Permission.values()).map(Permission::word).collect(Collectors.toCollection(TreeSet::new)));
        words.forEach(word -> assertEquals(word, Permission.of(word).word()));
        assertThrows(IllegalArgumentException.class, () -> Permission.of("signed-in"));
    }

    @Test
    void thePlatformAndTheOrganisationsAreApart() {
        assertEquals(
                EnumSet.of(Permission.ORGANISATION_LIST, Permission.ORGANISATION_CREATE), Role.admin.permissions());
        for (var role : EnumSet.complementOf(EnumSet.of(Role.admin))) {
            assertTrue(Role.admin.permissions().stream().noneMatch(role.permissions()::contains), role.name());
        }
    }

    @Test
    void theManagerDoesAllButTheOwnersOwn() {
        var more = EnumSet.copyOf(Role.owner.permissions());
        more.removeAll(Role.manager.permissions());
        assertEquals(EnumSet.of(Permission.ORGANISATION_CHANGE, Permission.USER_CHANGE), more);
        assertTrue(Role.manager
                .permissions()
                .containsAll(Set.of(Permission.SHIFT_CLAIM, Permission.SWAP_OFFER, Permission.SWAP_CLAIM)));
    }

    @Test
    void anEmployeeSeesNoClientsAndPlansNothing() {
        assertFalse(Role.employee.permissions().stream()
                .anyMatch(p -> p.word().endsWith(".change") || p.word().startsWith("client.")));
        assertTrue(Role.client.permissions().isEmpty());
        assertTrue(Role.none.permissions().isEmpty());
    }

    @Test
    void aJobMayAllThatTheOwnerMay() {
        var job = Actor.system(UUID.randomUUID(), "Import");
        assertTrue(job.may(Permission.IMPORT_RUN));
        assertFalse(job.may(Permission.ORGANISATION_LIST));
    }
}
