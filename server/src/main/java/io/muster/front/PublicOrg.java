package io.muster.front;

import io.muster.org.Organisation;
import java.util.List;

/** What everybody may know of an approved organisation: how to find it, its rules, and what it offers. */
record PublicOrg(
        String slug,
        String name,
        String timeZone,
        String description,
        String address,
        String phone,
        String email,
        List<String> languages,
        String colour,
        String logo,
        String openingNote,
        String bookingNote,
        String cancellationNote,
        int cancelMinutes,
        int holdMinutes,
        List<PublicService> services) {
    static PublicOrg of(Organisation of, List<PublicService> services) {
        return new PublicOrg(
                of.slug(),
                of.name(),
                of.timeZone(),
                of.description(),
                of.address(),
                of.phone(),
                of.email(),
                of.languages(),
                of.colour(),
                of.logoPath(),
                of.openingNote(),
                of.bookingNote(),
                of.cancellationNote(),
                of.cancelMinutes(),
                of.holdMinutes(),
                services);
    }

    /** The same in a list of many. */
    record Line(String slug, String name, String description, String address, String colour, String logo) {
        static Line of(Organisation of) {
            return new Line(of.slug(), of.name(), of.description(), of.address(), of.colour(), of.logoPath());
        }
    }
}
