package io.muster.proof;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which roles may do what, written down a second time and independently of the code. */
final class WhoMay {
    private static final Set<String> ANYBODY = Set.of();
    private static final Set<String> MEMBERS = Set.of("owner", "manager", "reception", "employee");
    private static final Set<String> DESK = Set.of("owner", "manager", "reception");
    private static final Set<String> PLANNERS = Set.of("owner", "manager");
    static final Set<String> WORKERS = Set.of("owner", "manager", "employee");
    private static final Set<String> OWNER = Set.of("owner");
    private static final Set<String> ADMIN = Set.of("admin");

    static final Map<String, Set<String>> TABLE = new TreeMap<>();

    static {
        put(
                ANYBODY,
                "signIn",
                "refreshSession",
                "switchOrganisation",
                "signOut",
                "signOutEverywhere",
                "listSessions",
                "revokeSession",
                "showMe",
                "changePassword",
                "acceptInvitation",
                "joinWaiting",
                "showVisit",
                "holdTime",
                "confirmVisit",
                "releaseVisit",
                "moveVisit",
                "cancelVisit",
                "listPublicSlots",
                "explainPublicSlot",
                "listPublicOrgs",
                "showPublicOrg",
                "showPublicLogo");
        put(ADMIN, "listOrganisations", "createOrganisation");
        put(OWNER, "changeOrganisation", "setLogo", "removeLogo", "listUsers", "addUser", "inviteUser");
        put(
                MEMBERS,
                "showOrganisation",
                "showLogo",
                "showChecklist",
                "listSkills",
                "showSkill",
                "listEmployees",
                "showEmployee",
                "showHours",
                "listShifts",
                "showShift",
                "listSwaps",
                "showSwap",
                "listServices",
                "showService",
                "listPerformers",
                "listBookings",
                "showBooking",
                "showBookedVisit",
                "listBlocks",
                "listSlots",
                "explainSlot",
                "showBookingHistory",
                "showBoard",
                "listChanges");
        put(
                PLANNERS,
                "createSkill",
                "changeSkill",
                "createEmployee",
                "changeEmployee",
                "archiveEmployee",
                "restoreEmployee",
                "setHours",
                "createShift",
                "publishShifts",
                "changeShift",
                "assignShift",
                "unassignShift",
                "publishShift",
                "cancelShift",
                "approveSwap",
                "declineSwap",
                "createService",
                "changeService",
                "reorderServices",
                "setPerformers",
                "importRoster");
        put(PLANNERS, "listJobs", "retryJob", "listMails");
        put(MEMBERS, "openMyCalendar", "revokeMyCalendar");
        put(PLANNERS, "openEmployeeCalendar", "revokeEmployeeCalendar");
        put(DESK, "openClientCalendar", "revokeClientCalendar");
        put(ANYBODY, "showCalendar", "showVisitCalendar");
        put(WORKERS, "claimShift", "offerSwap", "claimSwap", "withdrawSwap");
        put(
                DESK,
                "listClients",
                "createClient",
                "showClient",
                "listClientBookings",
                "listRequests",
                "changeClient",
                "createBooking",
                "createSeries",
                "cancelSeries",
                "createBlock",
                "freeBlock",
                "createVisit",
                "admitWalkIn",
                "confirmBooking",
                "declineBooking",
                "checkInBooking",
                "moveBooking",
                "cancelBooking",
                "completeBooking",
                "missBooking",
                "linkBooking",
                "unlinkBooking",
                "listWaiting",
                "addWaiting",
                "withdrawWaiting");
    }

    private WhoMay() {}

    private static void put(Set<String> roles, String... operations) {
        Arrays.stream(operations).forEach(operation -> TABLE.put(operation, roles));
    }
}
