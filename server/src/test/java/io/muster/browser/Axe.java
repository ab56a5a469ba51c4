package io.muster.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The rules of axe-core over a page as it is now: what breaks them, one line each. */
public final class Axe {
    private static final String SOURCE = source();
    private static final String RUN = """
            async () => {
              await Promise.all(document.getAnimations().map(one => one.finished.catch(() => {})));
              const { violations } = await axe.run(document, { resultTypes: ['violations'] });
              return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target} ${node.any[0]?.message ?? node.failureSummary}`));
            }""";

    private Axe() {}

    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String source() {
        try (var in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
