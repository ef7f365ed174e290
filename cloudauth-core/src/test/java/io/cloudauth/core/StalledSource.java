package io.cloudauth.core;

import io.cloudauth.model.Image;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A picture whose source stalls, and ignores interrupts, at one of its openings: the first is the
 * check as the request is built, the second the check before the upload, the third the upload.
 */
final class StalledSource implements Image.Source {
    enum Where {
        OPEN,
        READ,
        CLOSE
    }

    private final byte[] picture;
    private final Where where;
    private final int at;
    private final AtomicInteger opened = new AtomicInteger();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    StalledSource(byte[] picture, Where where, int at) {
        this.picture = Arrays.copyOf(picture, picture.length);
        this.where = where;
        this.at = at;
    }

    Image image() {
        return Image.stream(this, picture.length);
    }

    /** Opens once it stalls. */
    CountDownLatch stalled() {
        return stalled;
    }

    void release() {
        release.countDown();
    }

    @Override
    public InputStream open() {
        boolean here = opened.incrementAndGet() >= at;
        stallIf(here && where == Where.OPEN);
        return new ByteArrayInputStream(picture) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                stallIf(here && where == Where.READ && pos > 0);
                return super.read(buffer, offset, Math.min(length, 100));
            }

            @Override
            public void close() throws IOException {
                stallIf(here && where == Where.CLOSE);
                super.close();
            }
        };
    }

    private void stallIf(boolean now) {
        if (!now) {
            return;
        }
        stalled.countDown();
        boolean released = false;
        while (!released) {
            try {
                release.await();
                released = true;
            } catch (InterruptedException e) {
                // as code that does not care
            }
        }
    }
}
