package io.cloudauth.examples.h5.browser;

import java.util.HashMap;
import java.util.Map;

/** The keyboard of a visitor who uses no mouse. */
public final class Keyboard {
    private static final int MAX_TABS = 40;
    private static final int SHIFT = 8;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    private enum Key {
        TAB("Tab", 9, ""),
        ENTER("Enter", 13, "\r"),
        SPACE("Space", 32, " ");

        private final String code;
        private final int number;
        private final String text;

        Key(String code, int number, String text) {
            this.code = code;
            this.number = number;
            this.text = text;
        }
    }

    private Keyboard press(Key key, int modifiers) {
        Map<String, Object> event = new HashMap<>();
        event.put("type", "keyDown");
        event.put("key", key == Key.SPACE ? " " : key.code);
        event.put("code", key.code);
        event.put("windowsVirtualKeyCode", key.number);
        event.put("modifiers", modifiers);
        if (!key.text.isEmpty()) {
            event.put("text", key.text);
        }
        page.call("Input.dispatchKeyEvent", event);
        event.put("type", "keyUp");
        event.remove("text");
        page.call("Input.dispatchKeyEvent", event);
        return this;
    }

    /** Presses Tab until an element has the focus. */
    public Keyboard tabTo(String selector) {
        return pressUntilFocused(selector, 0);
    }

    /** Presses Shift and Tab until an element has the focus. */
    public Keyboard shiftTabTo(String selector) {
        return pressUntilFocused(selector, SHIFT);
    }

    private Keyboard pressUntilFocused(String selector, int modifiers) {
        for (int tabs = 0; tabs < MAX_TABS; tabs++) {
            press(Key.TAB, modifiers);
            if (page.isFocused(selector)) {
                if (!page.text(
                                "getComputedStyle(document.activeElement).outlineStyle + parseFloat("
                                        + "getComputedStyle(document.activeElement).outlineWidth)")
                        .equals("solid3")) {
                    throw new AssertionError("no focus ring: " + selector);
                }
                return this;
            }
        }
        throw new AssertionError("the Tab key does not reach " + selector);
    }

    /** Types text. */
    public Keyboard type(String text) {
        page.call("Input.insertText", Map.of("text", text));
        return this;
    }

    /** Presses Enter. */
    public Page enter() {
        press(Key.ENTER, 0);
        return page;
    }

    /** Presses the space bar. */
    public Page space() {
        press(Key.SPACE, 0);
        return page;
    }
}
