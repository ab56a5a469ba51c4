package io.muster.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Plans for an organisation without anything in it. */
final class Planned {
    private Planned() {}

    static Existing nothing(String zone) {
        return new Existing(ZoneId.of(zone), Map.of(), Map.of(), Map.of(), List.of(), List.of());
    }

    static Plan of(Map<RosterFile, byte[]> files) {
        return Plan.of(Roster.read(files), nothing("Europe/Berlin"));
    }

    static Plan of(RosterFile file, byte[] bytes) {
        return of(Map.of(file, bytes));
    }

    static Plan ofTexts(Map<RosterFile, String> texts) {
        var files = new EnumMap<RosterFile, byte[]>(RosterFile.class);
        texts.forEach((file, text) -> files.put(file, text.getBytes(UTF_8)));
        return of(files);
    }
}
