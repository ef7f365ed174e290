package io.cloudauth.benchmarks.jmh;

import io.cloudauth.benchmarks.contender.Contender;
import io.cloudauth.benchmarks.contender.Place;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** A call over a socket: one client for all threads, as an application has it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Loopback {
    @Param("Ours")
    public String contender = "";

    /** The listener of the server: plain, delayed or tls. */
    @Param("plain")
    public String listener = "";

    private @Nullable Contender open;

    @Setup
    public void open(BenchmarkParams parameters) {
        open = Contender.open(contender, Place.of(listener, parameters.getThreads()));
    }

    @TearDown
    public void close() {
        Objects.requireNonNull(open).close();
    }

    @Benchmark
    public Object call() throws Exception {
        return Objects.requireNonNull(open).result();
    }

    /** A billed call, for which this library opens a connection. */
    @Benchmark
    public Object billed() throws Exception {
        return Objects.requireNonNull(open).material();
    }
}
