package io.cloudauth.examples.h5.browser;

import java.util.Map;

/** A visitor with own cookies and one or more tabs. */
public final class Visitor {
    private final Browser browser;
    private final String context;
    private final String agent;
    private final String language;
    private final Screen screen;

    Visitor(Browser browser, String context, String agent, String language, Screen screen) {
        this.browser = browser;
        this.context = context;
        this.agent = agent;
        this.language = language;
        this.screen = screen;
    }

    /** Opens a page in a new tab. */
    public Page open(String link) {
        return tab(true).go(link);
    }

    /** Opens a page in a new tab without JavaScript. */
    public Page openWithoutScripts(String link) {
        return tab(false).go(link);
    }

    private Page tab(boolean scripts) {
        Page page = new Page(browser, context, screen);
        page.call(
                "Emulation.setUserAgentOverride",
                Map.of("userAgent", agent, "acceptLanguage", language));
        page.call("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
        return page;
    }
}
