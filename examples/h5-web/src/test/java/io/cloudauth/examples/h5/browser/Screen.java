package io.cloudauth.examples.h5.browser;

import java.util.List;
import java.util.Map;

/** The screen of a visitor. */
public enum Screen {
    /** A desktop window. */
    DESK(1280, 900, 1, false),
    /** The desktop window at a zoom of 200 %. */
    ZOOMED(640, 450, 2, false),
    /** A phone in portrait orientation, with a touch screen. */
    PHONE(375, 740, 1, true);

    final int width;
    final int height;
    private final int scale;
    private final boolean phone;

    Screen(int width, int height, int scale, boolean phone) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.phone = phone;
    }

    /** Returns the screens on which a visitor with this screen can see a page. */
    public List<Screen> views() {
        return this == DESK ? List.of(DESK, ZOOMED) : List.of(this);
    }

    void applyTo(Page page) {
        page.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", width,
                        "height", height,
                        "deviceScaleFactor", scale,
                        "mobile", phone));
        page.call(
                "Emulation.setTouchEmulationEnabled",
                Map.of("enabled", phone, "maxTouchPoints", phone ? 5 : 1));
        page.call(
                "Emulation.setEmitTouchEventsForMouse",
                Map.of("enabled", phone, "configuration", phone ? "mobile" : "desktop"));
    }
}
