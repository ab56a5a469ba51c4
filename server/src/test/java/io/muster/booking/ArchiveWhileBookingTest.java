package io.muster.booking;

import static io.muster.booking.Salon.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.employee.Employee;
import io.muster.employee.Employees;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;

/** What is decided on an employee holds until it is written, whoever else changes them at that moment. */
class ArchiveWhileBookingTest {
    private final Salon salon = new Salon();
    private final Employees employees = salon.org.employees;

    @RepeatedTest(10)
    void nobodyIsArchivedWithABooking() {
        var booked = salon.org.started(tx -> salon.org.bookings.create(tx, salon.wish(salon.anna, NOON)));
        var archived = salon.org.started(tx -> employees.archive(tx, salon.anna.id(), null));
        Future.join(booked, archived).recover(any -> Future.succeededFuture()).await();
        assertTrue(booked.succeeded() != archived.succeeded());
        var refusal = salon.org
                .problem(booked.failed() ? booked.cause() : archived.cause())
                .type();
        assertTrue(Set.of("employee-archived", "employee-busy").contains(refusal), refusal);
    }

    @RepeatedTest(10)
    void whoLosesTheSkillFirstIsNotBooked() {
        var booked = salon.org.started(tx -> salon.org.bookings.create(tx, salon.wish(salon.anna, NOON)));
        var changed = salon.org.started(
                tx -> employees.change(tx, salon.anna.id(), null, ArchiveWhileBookingTest::withoutSkills));
        Future.join(booked, changed).recover(any -> Future.succeededFuture()).await();
        assertTrue(changed.succeeded());
        // Never booked after the skill was gone: the log would have it last.
        assertEquals("employee.changed", salon.org.changes().getLast());
        assertTrue(
                booked.succeeded() || salon.org.problem(booked.cause()).type().equals("skill-missing"));
    }

    private static Employee withoutSkills(Employee anna) {
        return new Employee(anna.id(), anna.name(), null, null, List.of(), null, null, null, false, anna.version());
    }
}
