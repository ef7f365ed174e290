package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.time.SharedTime;
import io.cloudauth.core.internal.time.Time;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A builder of environments that contain only what a test sets. */
public final class Places {
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private Path home = Path.of("no-such-home");
    private Time time = new SharedTime();

    public Places variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    public Places property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    public Places home(Path directory) {
        this.home = directory;
        return this;
    }

    public Places time(Time other) {
        this.time = other;
        return this;
    }

    public Environment environment() {
        return new Environment(variables::get, properties::get, home, time, new CountingRandom());
    }
}
