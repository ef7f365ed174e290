package io.cloudauth.examples.h5.browser;

/** The screen of a visitor. */
public enum Screen {
    /** A desktop window. */
    DESK(1280, 900, false),
    /** A phone in portrait orientation. */
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
