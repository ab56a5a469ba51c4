package io.muster.proof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may import whom. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.muster");
    private static final String[] FEATURES = {
        "io.muster.signin..",
        "io.muster.org..",
        "io.muster.employee..",
        "io.muster.front..",
        "io.muster.hours..",
        "io.muster.series..",
        "io.muster.block..",
        "io.muster.front..",
        "io.muster.service..",
        "io.muster.calendar..",
        "io.muster.mail..",
        "io.muster.client..",
        "io.muster.booking..",
        "io.muster.shift..",
        "io.muster.swap..",
        "io.muster.roster..",
        "io.muster.link..",
        "io.muster.waiting..",
        "io.muster.visit..",
        "io.muster.job..",
        "io.muster.slot.."
    };

    @Test
    void thereAreNoCycles() {
        slices().matching("io.muster.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void webAndDbKnowNoFeature() {
        noClasses()
                .that()
                .resideInAnyPackage("io.muster.web..", "io.muster.db..", "io.muster.board..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FEATURES)
                .check(CLASSES);
    }

    @Test
    void authKnowsNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("io.muster.auth..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.muster.app..", "io.muster.web..", "io.muster.db..", "io.vertx..")
                .check(CLASSES);
    }

    @Test
    void nobodyButAppKnowsApp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.muster.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.muster.app..")
                .check(CLASSES);
    }

    @Test
    void onlyDbReachesAConnection() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.muster.db..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.vertx\\.sqlclient\\.(Pool|SqlConnection|SqlClient|Transaction)")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.muster.db..", "io.muster.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "liquibase..")
                .check(CLASSES);
    }

    @Test
    void onlyWebKnowsARoutingContext() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.muster.web..", "io.muster.app..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("RoutingContext")
                .check(CLASSES);
    }

    @Test
    void pureCalculationsKnowNoVertx() {
        noClasses()
                .that()
                .haveSimpleName("Rules")
                .or()
                .haveSimpleName("Transitions")
                .or()
                .haveNameMatching(
                        "io\\.muster\\.slot\\.(Slots|Visit|Choice|Limits|Obstacles|Diary|WorkingTime|LocalTimes|Facts)")
                .or()
                .haveFullyQualifiedName("io.muster.roster.Plan")
                .or()
                .haveFullyQualifiedName("io.muster.roster.Roster")
                .or()
                .haveNameMatching("io\\.muster\\.roster\\.(Staff|Shift|Wish)Plan")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.vertx..")
                .check(CLASSES);
    }
}
