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

/** A browser tab. */
public final class Page {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String LOADED = "document.readyState === 'complete'";
    private static final int TRIES = 2_000;
    private static final Set<String> CONTROLS = Set.of("button", "textbox", "checkbox", "link");

    private final DevTools tools;
    private final Screen screen;
    private int navigations;
    private final List<String> requests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    Page(Browser browser, String context, Screen screen) {
        this.screen = screen;
        this.tools = new DevTools(browser.http(), browser.newTab(context), this::onEvent);
        for (String domain : List.of("Page", "Network", "Log", "Runtime", "Accessibility")) {
            call(domain + ".enable", Map.of());
        }
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", screen.width,
                        "height", screen.height,
                        "deviceScaleFactor", 1,
                        "mobile", screen.mobile));
    }

    private void onEvent(JsonNode event) {
        JsonNode parameters = event.path("params");
        switch (event.path("method").asString()) {
            case "Network.requestWillBeSent" ->
                    requests.add(parameters.path("request").path("url").asString());
            case "Log.entryAdded" -> {
                if (parameters.path("entry").path("source").asString().equals("security")) {
                    errors.add(parameters.path("entry").path("text").asString());
                }
            }
            case "Runtime.exceptionThrown" ->
                    errors.add(parameters.path("exceptionDetails").toString());
            default -> {}
        }
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        return tools.call(method, parameters);
    }

    /** Opens a link and waits until the page is loaded. */
    public Page go(String link) {
        call("Page.navigate", Map.of("url", link));
        return until(LOADED + " && location.href !== 'about:blank'");
    }

    /** Reloads the page and waits until the new document is loaded. */
    public Page reload() {
        return navigate(() -> call("Page.reload", Map.of()));
    }

    /** Goes back in the history and waits until the other document is loaded. */
    public Page back() {
        return navigate(
                () -> {
                    JsonNode history = call("Page.getNavigationHistory", Map.of());
                    int before = history.path("currentIndex").asInt() - 1;
                    int entry = history.path("entries").path(before).path("id").asInt();
                    call("Page.navigateToHistoryEntry", Map.of("entryId", entry));
                });
    }

    private Page navigate(Runnable action) {
        navigations++;
        text("window.navigations = " + navigations);
        action.run();
        return until(LOADED + " && window.navigations !== " + navigations);
    }

    /** Evaluates a JavaScript expression and returns its value as text. */
    public String text(String expression) {
        JsonNode response =
                call(
                        "Runtime.evaluate",
                        Map.of("expression", "String(" + expression + ")", "returnByValue", true));
        if (response.has("exceptionDetails")) {
            throw new IllegalStateException("the page failed to evaluate: " + expression);
        }
        return response.path("result").path("value").asString();
    }

    /** Returns the visible text. */
    public String shown() {
        return text("document.body.innerText");
    }

    /** Returns the address of the page. */
    public String address() {
        return text("location.href");
    }

    /** Waits until a JavaScript expression is true. */
    public Page until(String expression) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                if (text("Boolean(" + expression + ")").equals("true")) {
                    return this;
                }
            } catch (IllegalStateException e) {
                // the browser is loading the next page: try again
            }
            tools.waitForEvent(PAUSE);
        }
        throw new AssertionError(
                "the expression did not become true: " + expression + "\n" + shown());
    }

    /** Waits until the page is loaded and contains an element. */
    public Page untilThere(String selector) {
        return until(LOADED + " && document.querySelector(`" + selector + "`)");
    }

    /** Clicks an element. */
    public Page click(String selector) {
        text("document.querySelector(`" + selector + "`).click()");
        return this;
    }

    /** Sets the value of a form field. */
    public Page fill(String selector, String value) {
        text("document.querySelector(`" + selector + "`).value = `" + value + "`");
        return this;
    }

    /** Returns the addresses of all requests, in order. */
    public List<String> requests() {
        text("1"); // a call returns only after all earlier events were read
        return List.copyOf(requests);
    }

    /** Returns the security errors of the browser and the errors of scripts. */
    public List<String> errors() {
        text("1");
        return List.copyOf(errors);
    }

    /** Returns the roles of the controls without an accessible name. */
    public List<String> controlsWithoutName() {
        List<String> roles = new ArrayList<>();
        for (JsonNode node : call("Accessibility.getFullAXTree", Map.of()).path("nodes")) {
            String role = node.path("role").path("value").asString("");
            boolean named = !node.path("name").path("value").asString("").isEmpty();
            if (!node.path("ignored").asBoolean() && CONTROLS.contains(role) && !named) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** Saves a screenshot of the whole page in {@code target/screenshots}. */
    public Page picture(String name) {
        Map<String, ?> clip =
                Map.of(
                        "x", 0,
                        "y", 0,
                        "width", screen.width,
                        "height", Integer.parseInt(text("document.body.scrollHeight")),
                        "scale", 1);
        JsonNode response =
                call(
                        "Page.captureScreenshot",
                        Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
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
