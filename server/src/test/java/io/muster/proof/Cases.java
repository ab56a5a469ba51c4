package io.muster.proof;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** One call of each operation that would do something in a given world. */
final class Cases {
    /**
     * @param id of the row in the path, null where the path has none
     * @param query with its question mark
     * @param body null for none
     */
    record Case(Function<World, UUID> id, Function<World, String> query, Function<World, JsonObject> body) {
        Case {
            query = query == null ? world -> "" : query;
            body = body == null ? world -> null : body;
        }
    }

    static final Map<String, Case> ALL = new TreeMap<>();

    static {
        sessions();
        organisations();
        employees();
        shifts();
        swaps();
        bookings();
        visits();
        slots();
        waiting();
        board();
        jobs();
        calendars();
    }

    private Cases() {}

    private static void sessions() {
        on("signIn", null, world -> json("email", "nobody@example.org").put("password", "wrong password"));
        on("refreshSession", null, world -> json("refreshToken", "x".repeat(43)));
        on(
                "switchOrganisation",
                null,
                world -> json("organisation", world.org.id().toString()));
        on("signOut", null, null);
        on("signOutEverywhere", null, null);
        on("listSessions", null, null);
        on("revokeSession", world -> UUID.randomUUID(), null);
        on("showMe", null, null);
        on("changePassword", null, world -> json("current", "wrong password").put("next", "a better pass phrase"));
        on("acceptInvitation", null, world -> json("code", "x".repeat(43)).put("password", "a better pass phrase"));
    }

    private static void organisations() {
        on("listOrganisations", null, null);
        on(
                "createOrganisation",
                null,
                world -> json("slug", "new-" + UUID.randomUUID())
                        .put("name", "New")
                        .put("timeZone", "Asia/Tashkent")
                        .put(
                                "owner",
                                json("email", UUID.randomUUID() + "@example.org")
                                        .put("name", "Owner")));
        on("showOrganisation", null, null);
        on("changeOrganisation", null, world -> json("name", "Renamed"));
        on("showLogo", null, null);
        on("setLogo", null, world -> json("type", "image/png").put("data", "bm90IGEgcGljdHVyZQ=="));
        on("removeLogo", null, null);
        on("showChecklist", null, null);
        on("listPublicOrgs", null, null);
        on("showPublicOrg", null, null);
        on("showPublicLogo", null, null);
        on("listUsers", null, null);
        on(
                "addUser",
                null,
                world -> json("email", UUID.randomUUID() + "@example.org")
                        .put("name", "New")
                        .put("role", "manager"));
        on("inviteUser", world -> world.worker.actor().user(), null);
    }

    private static void employees() {
        on("listSkills", null, null);
        on("createSkill", null, world -> json("name", "Skill " + UUID.randomUUID()));
        on("showSkill", world -> world.skill, null);
        on("changeSkill", world -> world.skill, world -> json("name", "Renamed " + UUID.randomUUID()));
        on("listEmployees", null, null);
        on("createEmployee", null, world -> json("name", "Employee " + UUID.randomUUID()));
        on("showEmployee", world -> world.employee, null);
        on("changeEmployee", world -> world.employee, world -> json("name", "Renamed " + UUID.randomUUID()));
        on("archiveEmployee", world -> world.other, null);
        on("restoreEmployee", world -> world.other, null);
        on("showHours", world -> world.employee, null);
        on(
                "setHours",
                world -> world.employee,
                world -> json("week", new JsonArray()).put("exceptions", new JsonArray()));
    }

    private static void shifts() {
        range("listShifts");
        on("createShift", null, World::newShift);
        on(
                "publishShifts",
                null,
                world -> json("from", world.morning.toString())
                        .put("to", world.morning.plusSeconds(86400).toString()));
        on("showShift", world -> world.shift, null);
        on("changeShift", world -> world.openShift, world -> json("note", "Bring keys"));
        on("assignShift", world -> world.openShift, world -> json("employee", world.other.toString()));
        on("unassignShift", world -> world.shift, null);
        on("publishShift", world -> world.openShift, null);
        on("cancelShift", world -> world.openShift, null);
        on("claimShift", world -> world.openShift, null);
    }

    private static void swaps() {
        on("listSwaps", null, null);
        on(
                "offerSwap",
                null,
                world -> json("shift", world.shift.toString())
                        .put("offeredTo", new JsonArray().add(world.other.toString())));
        on("showSwap", world -> world.swap, null);
        on("claimSwap", world -> world.swap, null);
        on("withdrawSwap", world -> world.swap, null);
        on("approveSwap", world -> world.swap, null);
        on("declineSwap", world -> world.swap, world -> json("reason", "Too late"));
    }

    private static void bookings() {
        on("listServices", null, null);
        on(
                "createService",
                null,
                world -> json("name", "Service " + UUID.randomUUID())
                        .put("durationMinutes", 30)
                        .put("priceMinor", 5_000_000)
                        .put("currency", "UZS"));
        on("reorderServices", null, world -> json("services", new JsonArray().add(world.service.toString())));
        on("showService", world -> world.service, null);
        on("changeService", world -> world.service, world -> json("durationMinutes", 60));
        on("listPerformers", world -> world.service, null);
        on(
                "setPerformers",
                world -> world.service,
                world -> json(
                        "items",
                        new JsonArray()
                                .add(json("employee", world.other.toString()).put("performs", false))));
        on("listClients", null, null);
        on("createClient", null, world -> json("name", "Client"));
        on("showClient", world -> world.client, null);
        on("changeClient", world -> world.client, world -> json("notes", "Likes tea"));
        on("listClientBookings", world -> world.client, null);
        on("listRequests", null, null);
        range("listBookings");
        on(
                "createBooking",
                null,
                world -> world.booking()
                        .put("startsAt", world.morning.plusSeconds(7200).toString()));
        on("showBooking", world -> world.booking, null);
        on(
                "moveBooking",
                world -> world.booking,
                world -> json("startsAt", world.morning.plusSeconds(14400).toString()));
        on("cancelBooking", world -> world.booking, null);
        on("confirmBooking", world -> world.booking, null);
        on("declineBooking", world -> world.booking, world -> json("reason", "Nobody is in"));
        on("checkInBooking", world -> world.booking, null);
        on("showBookingHistory", world -> world.booking, null);
        on("showBookedVisit", world -> world.visit(), null);
        on(
                "createVisit",
                null,
                world -> json("client", world.client.toString())
                        .put("startsAt", world.morning.plusSeconds(10800).toString())
                        .put("items", new JsonArray().add(json("service", world.service.toString()))));
        on(
                "admitWalkIn",
                null,
                world -> json("service", world.service.toString())
                        .put("newClient", json("name", "Walk-in"))
                        .put("reason", "They are here"));
        on("completeBooking", world -> world.booking, null);
        on("missBooking", world -> world.booking, null);
    }

    private static void visits() {
        on("linkBooking", world -> world.booking, null);
        on("unlinkBooking", world -> world.booking, null);
        on("showVisit", null, null);
        on("holdTime", null, World::wish);
        on("confirmVisit", null, world -> json("client", visitor()));
        on("releaseVisit", null, null);
        on(
                "moveVisit",
                null,
                world -> json("startsAt", world.morning.plusSeconds(10800).toString()));
        on("cancelVisit", null, world -> json("reason", "No time"));
    }

    private static void slots() {
        for (var operation : List.of("listSlots", "listPublicSlots")) {
            ALL.put(operation, new Case(null, world -> world.days() + "&service=" + world.service, null));
        }
        for (var operation : List.of("explainSlot", "explainPublicSlot")) {
            ALL.put(operation, new Case(null, world -> "?start=" + world.morning + "&service=" + world.service, null));
        }
    }

    private static void waiting() {
        on("listWaiting", null, null);
        on("addWaiting", null, world -> world.wanted().put("client", world.client.toString()));
        on("withdrawWaiting", world -> world.waiting, null);
        on("joinWaiting", null, world -> world.wanted().put("client", visitor()));
    }

    private static void board() {
        on("createSeries", null, World::newSeries);
        on("cancelSeries", world -> world.series, null);
        range("listBlocks");
        on("createBlock", null, World::newBlock);
        on("freeBlock", world -> world.block, null);
        range("showBoard");
        ALL.put("listChanges", new Case(null, world -> "?after=0", null));
        on(
                "importRoster",
                null,
                world -> json("files", new JsonObject().put("staff.csv", "bmFtZSxjb250cmFjdCxza2lsbHMK")));
    }

    private static void calendars() {
        on("openMyCalendar", null, null);
        on("revokeMyCalendar", null, null);
        on("openEmployeeCalendar", world -> world.employee, null);
        on("revokeEmployeeCalendar", world -> world.employee, null);
        on("openClientCalendar", world -> world.client, null);
        on("revokeClientCalendar", world -> world.client, null);
        on("showCalendar", null, null);
        on("showVisitCalendar", null, null);
    }

    private static void jobs() {
        on("listJobs", null, null);
        on("listMails", null, null);
        on("retryJob", world -> world.job, null);
    }

    private static JsonObject visitor() {
        return json("name", "Nodira").put("phone", "+998901234567").put("language", "uz");
    }

    private static void on(String operation, Function<World, UUID> id, Function<World, JsonObject> body) {
        ALL.put(operation, new Case(id, null, body));
    }

    private static void range(String operation) {
        ALL.put(operation, new Case(null, World::range, null));
    }

    private static JsonObject json(String name, Object value) {
        return new JsonObject().put(name, value);
    }
}
