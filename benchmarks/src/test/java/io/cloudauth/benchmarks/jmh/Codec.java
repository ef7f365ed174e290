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

/** From request to result without a socket, for each operation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Codec {
    @Param("OursInMemory")
    public String contender = "";

    private @Nullable Contender open;

    @Setup
    public void open() {
        open = Contender.open(contender, Place.of("plain", 1));
    }

    @TearDown
    public void close() {
        Objects.requireNonNull(open).close();
    }

    @Benchmark
    public Object token() throws Exception {
        return Objects.requireNonNull(open).token();
    }

    @Benchmark
    public Object result() throws Exception {
        return Objects.requireNonNull(open).result();
    }

    @Benchmark
    public Object material() throws Exception {
        return Objects.requireNonNull(open).material();
    }
}
