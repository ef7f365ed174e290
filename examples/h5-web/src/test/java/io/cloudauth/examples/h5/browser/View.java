package io.cloudauth.examples.h5.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a visitor sees of a page. */
public final class View {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Page page;
    private Screen screen;

    View(Page page, Screen screen) {
        this.page = page;
        this.screen = screen;
        screen.applyTo(page);
    }

    /** Shows the page on another screen, in the light or the dark colour scheme. */
    public View show(Screen other, String scheme) {
        if (other != screen) {
            screen = other;
            other.applyTo(page);
        }
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        page.call("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
        return this;
    }

    /** Returns the rule and the element of each violation that axe-core finds. */
    public List<String> violations() {
        return Axe.violations(page, "");
    }

    /** Returns the violations that depend on the colour scheme. */
    public List<String> violationsOfContrast() {
        return Axe.violations(page, "runOnly: 'color-contrast',");
    }

    /** Returns whether an element is displayed within the document. */
    public boolean isVisible(String selector) {
        String element = "document.querySelector(`" + selector + "`)";
        return page.text(
                        element
                                + ".checkVisibility() && "
                                + element
                                + ".getBoundingClientRect().left >= 0")
                .equals("true");
    }

    /** Returns the distance between the top of the screen and an element. */
    public double top(String selector) {
        return edge(selector, "top");
    }

    /** Returns the width of an element; 0 if it is not displayed. */
    public double width(String selector) {
        return edge(selector, "width");
    }

    private double edge(String selector, String name) {
        return Double.parseDouble(
                page.text(
                        "document.querySelector(`"
                                + selector
                                + "`).getBoundingClientRect()."
                                + name));
    }

    /** Returns whether the page is wider than the screen. */
    public boolean scrollsSideways() {
        return !page.text("document.scrollingElement.scrollWidth <= window.innerWidth")
                .equals("true");
    }

    /** Saves a screenshot of the whole page in {@code target/screenshots}. */
    public View picture(String name) {
        Map<String, ?> clip =
                Map.of(
                        "x", 0,
                        "y", 0,
                        "width", screen.width,
                        "height", Integer.parseInt(page.text("document.body.scrollHeight")),
                        "scale", 1);
        JsonNode response =
                page.call(
                        "Page.captureScreenshot",
                        Map.of(
                                "format",
                                "png",
                                "optimizeForSpeed",
                                true,
                                "captureBeyondViewport",
                                true,
                                "clip",
                                clip));
        try {
            Files.createDirectories(PICTURES);
            Files.write(
                    PICTURES.resolve(name + ".png"),
                    Base64.getDecoder().decode(response.path("data").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
