package io.cloudauth.core.internal.credentials.profile;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.core.internal.credentials.Offloaded;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.offload.Waiting;
import io.cloudauth.core.internal.offload.WorkerPool;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CredentialsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A source that reads a profile of a file. The file is read when credentials are first needed. It
 * is read again if it could not be used, or if the session credentials in it have expired. Safe to
 * share between threads.
 */
public final class ProfileSource implements CredentialsSource {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth.credentials");

    private final String name;
    private final transient ProfileFile file;
    private final transient @Nullable String profile;
    private final Services services;
    private final Environment environment;
    private final transient WorkerPool worker;
    private volatile @Nullable CredentialsSource loaded;
    private volatile boolean warned;

    private ProfileSource(
            String name,
            ProfileFile file,
            @Nullable String profile,
            Services services,
            Environment environment) {
        this.name = name;
        this.file = file;
        this.profile = profile;
        this.services = services;
        this.environment = environment;
        this.worker = environment.file();
    }

    /** Returns a source for a profile of this file, which may be of either format. */
    public static ProfileSource given(
            Path path, String profile, Services services, Environment environment) {
        ProfileFile file = new ProfileFile(List.of(path), "there is no such file");
        return new ProfileSource("profile", file, profile, services, environment);
    }

    /**
     * Returns a source for a profile of the vendor's command line.
     *
     * @param profile null for the profile that the environment variable names, otherwise the
     *     current one of the file
     */
    public static ProfileSource ofCommandLine(
            @Nullable String profile, Services services, Environment environment) {
        Path path = environment.home().resolve(".aliyun").resolve("config.json");
        return new ProfileSource(
                "profile (config.json)",
                new ProfileFile(List.of(path), "there is no ~/.aliyun/config.json"),
                profile != null ? profile : environment.variable("ALIBABA_CLOUD_PROFILE"),
                services,
                environment);
    }

    /**
     * Returns a source for a profile of the ini file that the vendor's SDKs share.
     *
     * @param profile null for the profile that the environment variable names, otherwise {@code
     *     default}
     */
    public static ProfileSource ofSdks(
            @Nullable String profile, Services services, Environment environment) {
        Path folder = environment.home().resolve(".alibabacloud");
        String named = environment.variable("ALIBABA_CLOUD_CREDENTIALS_FILE");
        ProfileFile file =
                named != null
                        ? new ProfileFile(
                                candidates(named),
                                "the file that ALIBABA_CLOUD_CREDENTIALS_FILE names does not exist")
                        : new ProfileFile(
                                List.of(
                                        folder.resolve("credentials.ini"),
                                        folder.resolve("credentials")),
                                "there is neither ~/.alibabacloud/credentials.ini nor"
                                        + " ~/.alibabacloud/credentials");
        return new ProfileSource(
                "profile (credentials.ini)",
                file,
                profile != null ? profile : environment.variable("ALIBABA_CLOUD_PROFILE"),
                services,
                environment);
    }

    private static List<Path> candidates(String named) {
        try {
            return List.of(Path.of(named));
        } catch (InvalidPathException e) { // its message shows the path
            return List.of();
        }
    }

    @Override
    public Credentials resolve() {
        return CredentialsSource.resolveWithinAMinute(this, environment.time(), name);
    }

    @Override
    public Credentials resolve(Deadline deadline, CountDownLatch closed) throws AttemptFailure {
        CredentialsSource current = usable();
        CredentialsSource source =
                current != null
                        ? current
                        : Offloaded.call(name, this::read, worker, new Waiting(deadline, closed));
        try {
            return source.resolve(deadline, closed);
        } catch (CredentialsException e) {
            throw of(e);
        }
    }

    @Override
    public void ended(Credentials credentials) {
        CredentialsSource current = loaded;
        if (current instanceof FixedSource) {
            loaded = null; // the file may contain a new session by now
        } else if (current != null) {
            current.ended(credentials);
        }
    }

    /** Returns the loaded source; null if there is none, or if its session has expired. */
    private @Nullable CredentialsSource usable() {
        CredentialsSource current = loaded;
        return current instanceof FixedSource fixed && fixed.hasExpired(environment.time().now())
                ? null
                : current;
    }

    /**
     * Reads the profile. One worker at a time runs this, so no lock is held while the file is read.
     */
    private CredentialsSource read() {
        CredentialsSource current = usable();
        if (current != null) {
            return current;
        }
        try {
            Path path = file.path();
            String text = ProfileFile.text(path);
            if (!warned && ProfileFile.isOpenToAll(path)) {
                warned = true;
                log.warn(
                        "{}: every user of this machine can read the file with the credentials;"
                                + " make it readable for its owner only (chmod 600)",
                        name);
            }
            CredentialsSource source = profiles(text).source(profile);
            loaded = source;
            return source;
        } catch (UnusableProfileException e) {
            throw CredentialsException.of(name, e.reason());
        }
    }

    private Profiles profiles(String text) throws UnusableProfileException {
        return text.stripLeading().startsWith("{")
                ? new CliProfiles(text, services, environment, this::ofSameFile)
                : new IniProfiles(text, services, environment);
    }

    private CredentialsSource ofSameFile(String other) {
        return new ProfileSource(name, file, other, services, environment);
    }

    /** Returns the exception with the profile's name in front of each reason. */
    private CredentialsException of(CredentialsException failure) {
        CredentialsException.Builder copy = CredentialsException.builder();
        failure.tried().forEach(one -> copy.tried(name + ", " + one.provider(), one.reason()));
        return copy.retryable(failure.isRetryable()).cause(failure.getCause()).build();
    }

    @Override
    public String toString() {
        return name;
    }
}
