package io.cloudauth.examples.h5.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.function.SingletonSupplier;

/** The accessibility checks of axe-core. */
final class Axe {
    private static final SingletonSupplier<String> SCRIPT = SingletonSupplier.of(Axe::script);

    private static final String VIOLATIONS =
            """
            axe.run(document, {%s resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})
                .then(found => found.violations
                    .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target.join(' ')
                        + ' ' + node.failureSummary.replaceAll('\\n', ' ')))
                    .join('\\n'))
            """;

    private Axe() {}

    private static String script() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rule and the element of each violation of the chosen rules. */
    static List<String> violations(Page page, String options) {
        if (page.text("typeof axe").equals("undefined")) {
            page.call("Runtime.evaluate", Map.of("expression", SCRIPT.obtain()));
        }
        return page.call(
                        "Runtime.evaluate",
                        Map.of(
                                "expression",
                                VIOLATIONS.formatted(options),
                                "awaitPromise",
                                true,
                                "returnByValue",
                                true))
                .path("result")
                .path("value")
                .asString("axe did not run")
                .lines()
                .toList();
    }
}
