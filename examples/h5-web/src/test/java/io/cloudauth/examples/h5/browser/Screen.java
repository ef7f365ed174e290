package io.cloudauth.examples.h5.browser;

/** What a visitor looks at. */
public enum Screen {
    /** A wide window. */
    DESK(1280, 900, false),
    /** A phone held upright. */
    PHONE(375, 740, true);

    final int width;
    final int height;
    final boolean mobile;

    Screen(int width, int height, boolean mobile) {
        this.width = width;
        this.height = height;
        this.mobile = mobile;
    }
}
