package io.cloudauth.benchmarks.jmh;

import io.cloudauth.benchmarks.contender.Contender;
import io.cloudauth.benchmarks.contender.Place;
import java.nio.file.Path;
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

/**
 * Calls with local photos: three of 1.5 MB into VerifyMaterial, one of 1 MB into
 * ContrastFaceVerify.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Images {
    /** Their directory. */
    public static final String PHOTOS = "bench.photos";

    /** A photo of about 1 MB, the limit of ContrastFaceVerify: its request has about 1.49 MB. */
    public static final String LARGE_FACE = "large-face.jpg";

    @Param("Ours")
    public String contender = "";

    private @Nullable Contender open;
    private final Path photos = Path.of(System.getProperty(PHOTOS, "."));

    @Setup
    public void open() {
        open = Contender.open(contender, Place.of("plain", 1));
    }

    /** One photo of about 1 MB within the request. */
    @Benchmark
    public Object contrast() throws Exception {
        return Objects.requireNonNull(open).contrast(photos.resolve(LARGE_FACE));
    }

    @TearDown
    public void close() {
        Objects.requireNonNull(open).close();
    }

    @Benchmark
    public Object material() throws Exception {
        return Objects.requireNonNull(open)
                .material(
                        photos.resolve("face.jpg"),
                        photos.resolve("front.jpg"),
                        photos.resolve("back.jpg"));
    }
}
