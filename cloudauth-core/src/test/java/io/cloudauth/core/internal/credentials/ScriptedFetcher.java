package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CredentialsException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A source whose fetches wait until the test says what comes of them. */
final class ScriptedFetcher implements CredentialsFetcher {
    static final Duration LIFETIME = Duration.ofHours(1);

    private final BlockingQueue<Supplier<Fetched>> script = new LinkedBlockingQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger given = new AtomicInteger();
    private final Time time;

    ScriptedFetcher(Time time) {
        this.time = time;
    }

    /** The next fetch gives credentials that end in an hour. */
    ScriptedFetcher gives() {
        script.add(
                () ->
                        new Fetched(
                                Credentials.session("id" + given.incrementAndGet(), "s", "t"),
                                time.now().plus(LIFETIME)));
        return this;
    }

    /** The next fetch gives credentials whose end nobody knows. */
    ScriptedFetcher givesWithoutEnd() {
        script.add(
                () ->
                        new Fetched(
                                Credentials.session("id" + given.incrementAndGet(), "s", "t"),
                                null));
        return this;
    }

    ScriptedFetcher fails(String reason) {
        return does(
                () -> {
                    throw CredentialsException.builder().tried("scripted", reason).build();
                });
    }

    ScriptedFetcher does(Supplier<Fetched> act) {
        script.add(act);
        return this;
    }

    /** How many fetches began. */
    int begun() {
        return begun.get();
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Fetched fetch(Deadline deadline) {
        begun.incrementAndGet();
        try {
            return script.take().get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
