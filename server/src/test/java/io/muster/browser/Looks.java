package io.muster.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A page looked at on a desk, on a phone and enlarged, in light and in dark; pictures of it go to target/pictures. */
final class Looks {
    private static final String WIDE = """
            () => [...document.querySelectorAll('*')]
              .filter(one => one === document.documentElement || /auto|scroll/.test(getComputedStyle(one).overflowX))
              .filter(one => one.scrollWidth > one.clientWidth && !one.closest('.table-box, .timeline-scroll'))
              .map(one => {
                const right = one.getBoundingClientRect().left + one.clientWidth;
                const out = [...one.querySelectorAll('*')].filter(inner => inner.getBoundingClientRect().right > right).pop();
                return `${one.tagName} ${one.className} is ${one.scrollWidth - one.clientWidth} too wide for ${out?.outerHTML.slice(0, 200)}`;
              })""";
    private static final String FRAMES =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";
    private static final int DESK = 1440;
    private static final int PHONE = 390;
    /** A window of 640 pixels at 200 %. */
    private static final int ENLARGED = 320;

    private final List<String> faults = new ArrayList<>();

    /** Leaves the window as wide as it was. */
    void at(Page page, String name) {
        var before = page.viewportSize();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            for (var width : List.of(DESK, PHONE)) {
                see(page, width, name + " " + scheme.name().toLowerCase(Locale.ROOT) + " " + width);
            }
        }
        page.setViewportSize(ENLARGED, 640);
        fits(page, name + " " + ENLARGED);
        page.setViewportSize(before.width, before.height);
    }

    private void see(Page page, int width, String name) {
        page.setViewportSize(width, width == DESK ? 900 : 844);
        fits(page, name);
        Axe.violations(page).forEach(found -> faults.add(name + ": " + found));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name.replace(' ', '-') + ".png")));
    }

    /** Only tables and the timeline scroll sideways. */
    private void fits(Page page, String name) {
        page.evaluate(FRAMES);
        for (var found : (List<?>) page.evaluate(WIDE)) {
            faults.add(name + ": " + found);
        }
    }

    void areGood() {
        assertEquals("", String.join("\n", faults));
    }
}
