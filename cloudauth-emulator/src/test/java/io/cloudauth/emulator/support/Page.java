package io.cloudauth.emulator.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A page in a browser. */
public final class Page {

    private static final Set<String> CONTROLS =
            Set.of("button", "combobox", "textbox", "spinbutton", "link");

    private static final long WHOLE_PAGE = -1;

    private final DevTools tools;
    private final long context;

    Page(DevTools tools, int width, int height) {
        this.tools = tools;
        this.context = WHOLE_PAGE;
        tools.call("Page.enable", Map.of());
        tools.call("Accessibility.enable", Map.of());
        tools.call("Log.enable", Map.of());
        tools.call("Runtime.enable", Map.of());
        resize(width, height, 1);
    }

    /** Gives the page a size. Zooming in by 200 % halves it and doubles the scale. */
    public Page resize(int width, int height, int scale) {
        tools.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        scale,
                        "mobile",
                        false));
        return this;
    }

    /** Sets the colour scheme that the person prefers: light or dark. */
    public Page prefer(String colourScheme) {
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", colourScheme);
        tools.call("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
        return this;
    }

    /** The errors that the browser has reported: blocked and failed loads, and exceptions. */
    public List<String> errors() {
        return tools.errors().stream()
                .filter(error -> !"warning".equals(error.at("params", "entry", "level")))
                .map(error -> error.text("params"))
                .toList();
    }

    /** The rules of accessibility that axe-core finds violated, with the elements. */
    public String violations() {
        if (text("typeof window.axe").equals("undefined")) {
            // evaluated by the debugger: the page's own policy would not load it
            evaluated(AxeCore.SOURCE + ";''");
        }
        return text(
                "(await axe.run(document, { resultTypes: ['violations'] })).violations"
                        + ".flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html"
                        + " + ' ' + node.failureSummary)).join('\\n')");
    }

    private Page(DevTools tools, long context) {
        this.tools = tools;
        this.context = context;
    }

    /** The first frame in the page, which must be loaded. */
    public Page frame() {
        Json tree = tools.call("Page.getFrameTree", Map.of());
        String id = tree.text("result", "frameTree", "childFrames", 0, "frame", "id");
        Json world = tools.call("Page.createIsolatedWorld", Map.of("frameId", id));
        return new Page(tools, Long.parseLong(world.text("result", "executionContextId")));
    }

    /** Goes to a link and waits until it is loaded. */
    public Page go(String link) {
        tools.call("Page.navigate", Map.of("url", link));
        return until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** What an expression in the page's language gives, as text. */
    public String text(String expression) {
        return evaluated("(async () => String(" + expression + "))()");
    }

    private String evaluated(String expression) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("expression", expression);
        parameters.put("returnByValue", true);
        parameters.put("awaitPromise", true);
        if (context != WHOLE_PAGE) {
            parameters.put("contextId", context);
        }
        Json answer = tools.call("Runtime.evaluate", parameters);
        if (answer.at("result", "exceptionDetails") != null) {
            throw new IllegalStateException("the page failed at: " + expression);
        }
        return answer.text("result", "result", "value");
    }

    /** Waits until an expression is true. */
    public Page until(String expression) {
        for (int tries = 0; tries < 600; tries++) {
            String waited =
                    "new Promise(done => setTimeout(() => done(Boolean(" + expression + ")), 20))";
            try {
                if (evaluated(waited).equals("true")) {
                    return this;
                }
            } catch (IllegalStateException e) {
                // the page was being left: ask the next one
                tools.call("Page.enable", Map.of());
            }
        }
        throw new AssertionError("it never came true: " + expression);
    }

    /** Clicks what a selector finds. */
    public Page click(String selector) {
        text("document.querySelector(`" + selector + "`).click()");
        return this;
    }

    /** Chooses or types a value. */
    public Page fill(String selector, String value) {
        text("document.querySelector(`" + selector + "`).value = `" + value + "`");
        return this;
    }

    /** Chooses or types a value, and lets the page know as a person's input does. */
    public Page choose(String selector, String value) {
        fill(selector, value);
        text(
                "['input', 'change'].forEach(type => document.querySelector(`"
                        + selector
                        + "`).dispatchEvent(new Event(type, { bubbles: true })))");
        return this;
    }

    /** Presses and lets go of a key. */
    public Page press(String key, int code) {
        for (String type : List.of("keyDown", "keyUp")) {
            tools.call(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            type,
                            "key",
                            key,
                            "code",
                            key,
                            "windowsVirtualKeyCode",
                            code,
                            "text",
                            type.equals("keyDown") && key.equals("Enter") ? "\r" : ""));
        }
        return this;
    }

    /** The roles of the controls that a screen reader can say no name for. */
    public List<String> controlsWithoutName() {
        Json tree = tools.call("Accessibility.getFullAXTree", Map.of());
        List<String> nameless = new ArrayList<>();
        for (int i = 0; tree.at("result", "nodes", i) != null; i++) {
            String role = tree.text("result", "nodes", i, "role", "value");
            boolean ignored = Boolean.TRUE.equals(tree.at("result", "nodes", i, "ignored"));
            Object name = tree.at("result", "nodes", i, "name", "value");
            if (!ignored && CONTROLS.contains(role) && (name == null || name.equals(""))) {
                nameless.add(role);
            }
        }
        return nameless;
    }

    /** Keeps a picture of it with the build's output. */
    public Page picture(String name) {
        Map<String, ?> whole =
                Map.of(
                        "x",
                        0,
                        "y",
                        0,
                        "width",
                        Long.valueOf(text("window.innerWidth")),
                        "height",
                        Long.valueOf(text("document.documentElement.scrollHeight")),
                        "scale",
                        1);
        Json answer =
                tools.call(
                        "Page.captureScreenshot",
                        Map.of("format", "png", "captureBeyondViewport", true, "clip", whole));
        try {
            Path folder = Files.createDirectories(Path.of("target", "browser"));
            byte[] png = Base64.getDecoder().decode(answer.text("result", "data"));
            Files.write(folder.resolve(name + ".png"), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    void close() {
        tools.close();
    }
}
