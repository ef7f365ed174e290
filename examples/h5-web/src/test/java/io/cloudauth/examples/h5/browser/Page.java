package io.cloudauth.examples.h5.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A tab. */
public final class Page {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String LOADED = "document.readyState === 'complete'";
    private static final int TRIES = 2_000;
    private static final Set<String> CONTROLS = Set.of("button", "textbox", "checkbox", "link");

    private final DevTools tools;
    private final Screen screen;
    private int left;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Page(Browser browser, String context, Screen screen) {
        this.screen = screen;
        this.tools = new DevTools(browser.http(), browser.newTab(context), this::happened);
        for (String domain : List.of("Page", "Network", "Log", "Runtime", "Accessibility")) {
            tell(domain + ".enable", Map.of());
        }
        tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", screen.width,
                        "height", screen.height,
                        "deviceScaleFactor", 1,
                        "mobile", screen.mobile));
    }

    private void happened(JsonNode event) {
        JsonNode facts = event.path("params");
        switch (event.path("method").asString()) {
            case "Network.requestWillBeSent" ->
                    requests.add(facts.path("request").path("url").asString());
            case "Log.entryAdded" -> {
                if (facts.path("entry").path("source").asString().equals("security")) {
                    complaints.add(facts.path("entry").path("text").asString());
                }
            }
            case "Runtime.exceptionThrown" ->
                    complaints.add(facts.path("exceptionDetails").toString());
            default -> {}
        }
    }

    JsonNode tell(String method, Map<String, ?> parameters) {
        return tools.call(method, parameters);
    }

    /** Goes to a link and waits until it is loaded. */
    public Page go(String link) {
        tell("Page.navigate", Map.of("url", link));
        return until(LOADED + " && location.href !== 'about:blank'");
    }

    /** Loads the page anew, and waits until another document is there. */
    public Page reload() {
        return leaving(() -> tell("Page.reload", Map.of()));
    }

    /** Presses the back button, and waits until another document is there. */
    public Page back() {
        return leaving(
                () -> {
                    JsonNode history = tell("Page.getNavigationHistory", Map.of());
                    int before = history.path("currentIndex").asInt() - 1;
                    int entry = history.path("entries").path(before).path("id").asInt();
                    tell("Page.navigateToHistoryEntry", Map.of("entryId", entry));
                });
    }

    private Page leaving(Runnable step) {
        left++;
        text("window.left = " + left);
        step.run();
        return until(LOADED + " && window.left !== " + left);
    }

    /** What an expression in the page's language gives, as text. */
    public String text(String expression) {
        JsonNode answer =
                tell(
                        "Runtime.evaluate",
                        Map.of("expression", "String(" + expression + ")", "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException("the page failed at: " + expression);
        }
        return answer.path("result").path("value").asString();
    }

    /** The text that is shown. */
    public String shown() {
        return text("document.body.innerText");
    }

    /** Where it is. */
    public String address() {
        return text("location.href");
    }

    /** Waits until an expression is true. */
    public Page until(String expression) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                if (text("Boolean(" + expression + ")").equals("true")) {
                    return this;
                }
            } catch (IllegalStateException e) {
                // the page is being left: ask the next one
            }
            tools.rest(PAUSE);
        }
        throw new AssertionError("it never came true: " + expression + "\n" + shown());
    }

    /** Waits until something can be found, on a page that is loaded to its end. */
    public Page untilThere(String selector) {
        return until(LOADED + " && document.querySelector(`" + selector + "`)");
    }

    /** Clicks what a selector finds. */
    public Page click(String selector) {
        text("document.querySelector(`" + selector + "`).click()");
        return this;
    }

    /** Types or chooses a value. */
    public Page fill(String selector, String value) {
        text("document.querySelector(`" + selector + "`).value = `" + value + "`");
        return this;
    }

    /** Every address that was asked for, in order. */
    public List<String> requests() {
        text("1"); // what happened before is read before the answer
        return List.copyOf(requests);
    }

    /** What the browser refused or a script failed at. */
    public List<String> complaints() {
        text("1");
        return List.copyOf(complaints);
    }

    /** The roles of the controls that a screen reader can say no name for. */
    public List<String> controlsWithoutName() {
        List<String> nameless = new ArrayList<>();
        for (JsonNode node : tell("Accessibility.getFullAXTree", Map.of()).path("nodes")) {
            String role = node.path("role").path("value").asString("");
            boolean named = !node.path("name").path("value").asString("").isEmpty();
            if (!node.path("ignored").asBoolean() && CONTROLS.contains(role) && !named) {
                nameless.add(role);
            }
        }
        return nameless;
    }

    /** Keeps a picture of the whole page with the build's output. */
    public Page picture(String name) {
        Map<String, ?> clip =
                Map.of(
                        "x", 0,
                        "y", 0,
                        "width", screen.width,
                        "height", Integer.parseInt(text("document.body.scrollHeight")),
                        "scale", 1);
        JsonNode answer =
                tell(
                        "Page.captureScreenshot",
                        Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        try {
            Files.createDirectories(PICTURES);
            Files.write(
                    PICTURES.resolve(name + ".png"),
                    Base64.getDecoder().decode(answer.path("data").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
