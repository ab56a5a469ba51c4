package io.muster.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the bytes are: a plan with a verdict for what was read, and never an exception. */
class AnyBytesTest {
    private static final Map<RosterFile, byte[]> GOOD = new SampleRoster().bytes();

    @Property(tries = 500)
    void randomBytes(@ForAll RosterFile file, @ForAll @Size(max = 400) byte[] bytes) {
        var report = judged(Map.of(file, bytes));
        assertTrue(report.isRefused() || report.files().getFirst().rows().isEmpty());
    }

    @Property(tries = 300)
    void randomTextAfterAGoodHeader(@ForAll RosterFile file, @ForAll String text) {
        var header = new SampleRoster().text(file).lines().findFirst().orElseThrow();
        judged(Map.of(file, (header + "\n" + text).getBytes(UTF_8)));
    }

    @Property(tries = 150)
    void truncatedFiles(@ForAll RosterFile file, @ForAll @IntRange(max = 20_000) int length) {
        var files = new EnumMap<>(GOOD);
        files.put(file, Arrays.copyOf(files.get(file), Math.min(length, files.get(file).length)));
        judged(files);
    }

    @Property(tries = 150)
    void changedBytes(
            @ForAll RosterFile file,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 20_000) Integer> places,
            @ForAll byte with) {
        var files = new EnumMap<>(GOOD);
        var bytes = files.get(file).clone();
        places.forEach(place -> bytes[place % bytes.length] = with);
        files.put(file, bytes);
        judged(files);
    }

    private static ImportReport judged(Map<RosterFile, byte[]> files) {
        var plan = Planned.of(files);
        var report = plan.report();
        assertEquals(files.size(), report.files().size());
        assertEquals(
                report.totals().values().stream().mapToLong(Long::longValue).sum(),
                report.files().stream().mapToLong(file -> file.rows().size()).sum());
        report.files().stream()
                .flatMap(file -> file.rows().stream())
                .filter(Judged::isRefused)
                .forEach(row -> assertNotNull(row.reason()));
        return report.listed();
    }
}
