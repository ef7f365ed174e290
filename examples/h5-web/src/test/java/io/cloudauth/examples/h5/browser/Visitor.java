package io.cloudauth.examples.h5.browser;

import java.util.Map;

/** Somebody with cookies of their own, in one or more tabs. */
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

    /** Opens a tab on a page. */
    public Page open(String link) {
        return tab(true).go(link);
    }

    /** Opens a tab on a page, with scripts turned off. */
    public Page openWithoutScripts(String link) {
        return tab(false).go(link);
    }

    private Page tab(boolean scripts) {
        Page page = new Page(browser, context, screen);
        page.tell(
                "Emulation.setUserAgentOverride",
                Map.of("userAgent", agent, "acceptLanguage", language));
        page.tell("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
        return page;
    }
}
