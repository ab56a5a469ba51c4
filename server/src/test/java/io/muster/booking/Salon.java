package io.muster.booking;

import io.muster.TestVerbs;
import io.muster.client.Client;
import io.muster.client.NewClient;
import io.muster.employee.Employee;
import io.muster.employee.NewEmployee;
import io.muster.employee.NewSkill;
import io.muster.employee.Skill;
import io.muster.service.NewService;
import io.muster.service.Service;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A salon where Anna and Vera cut hair, an hour each with a quarter before and half an hour after. */
final class Salon {
    static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");

    final TestVerbs org = new TestVerbs("salon");
    final Skill hair = org.write(tx -> org.skills.create(tx, new NewSkill("Hair")));
    final Employee anna = employee("Anna", List.of(hair.id()));
    final Employee vera = employee("Vera", List.of(hair.id()));
    final Employee lena = employee("Lena", List.of());
    final Service cut = org.write(
            tx -> org.services.create(tx, new NewService("Cut", hair.id(), 60, 15, 30, 20_000_000, "UZS", "#aa3355")));
    final Client client = org.write(
            tx -> org.clients.create(tx, new NewClient("Olga", "+998901234567", null, Client.Language.ru, null)));

    private Employee employee(String name, List<UUID> skills) {
        return org.write(tx -> org.employees.create(tx, new NewEmployee(name, null, null, skills, null, null, null)));
    }

    NewBooking wish(Employee employee, Instant startsAt) {
        return new NewBooking(client.id(), cut.id(), employee.id(), startsAt, null).because("Nobody has hours here");
    }

    Booking book(Employee employee, Instant startsAt) {
        return org.write(tx -> org.bookings.create(tx, wish(employee, startsAt)));
    }

    long occupancies() {
        return org.count("occupancy where true");
    }
}
