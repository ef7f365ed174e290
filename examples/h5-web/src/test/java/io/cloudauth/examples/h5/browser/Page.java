package io.cloudauth.examples.h5.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A browser tab. */
public final class Page {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String LOADED = "document.readyState === 'complete'";
    private static final int TRIES = 2_000;

    private final DevTools tools;
    private final View view;
    private int navigations;
    private final List<String> requests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    Page(Browser browser, String context, Screen screen) {
        this.tools = new DevTools(browser.http(), browser.newTab(context), this::onEvent);
        for (String domain : List.of("Page", "Network", "Log", "Runtime")) {
            call(domain + ".enable", Map.of());
        }
        call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        this.view = new View(this, screen);
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

    /** Returns what the visitor sees of the page. */
    public View view() {
        return view;
    }

    /** Returns the keyboard. */
    public Keyboard keyboard() {
        return new Keyboard(this);
    }

    /** Returns whether an element has the focus. */
    public boolean isFocused(String selector) {
        return text("Boolean(document.activeElement?.matches(`" + selector + "`))").equals("true");
    }

    /** Deletes the visitor's cookies, as browsers inside apps lose them. */
    public Page clearCookies() {
        call("Network.clearBrowserCookies", Map.of());
        return this;
    }
}
