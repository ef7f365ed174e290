package io.cloudauth.core.internal.credentials.profile;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.core.internal.credentials.Offloaded;
import io.cloudauth.core.internal.credentials.Surroundings;
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
 * A profile of a file. The file is read when credentials are first needed, and again where it could
 * not be used or the session that stands in it has ended. Safe to share between threads.
 */
public final class ProfileSource implements CredentialsSource {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth.credentials");

    private final String name;
    private final transient ProfileFile file;
    private final transient @Nullable String profile;
    private final Services services;
    private final Surroundings surroundings;
    private final transient WorkerPool worker;
    private volatile @Nullable CredentialsSource described;
    private volatile boolean warned;

    private ProfileSource(
            String name,
            ProfileFile file,
            @Nullable String profile,
            Services services,
            Surroundings surroundings) {
        this.name = name;
        this.file = file;
        this.profile = profile;
        this.services = services;
        this.surroundings = surroundings;
        this.worker = surroundings.file();
    }

    /** A profile of a given file of either kind. */
    public static ProfileSource given(
            Path path, String profile, Services services, Surroundings surroundings) {
        ProfileFile file = new ProfileFile(List.of(path), "there is no such file");
        return new ProfileSource("profile", file, profile, services, surroundings);
    }

    /**
     * A profile of the vendor's command line.
     *
     * @param profile null for the one that the environment names, else the current one
     */
    public static ProfileSource ofCommandLine(
            @Nullable String profile, Services services, Surroundings surroundings) {
        Path path = surroundings.home().resolve(".aliyun").resolve("config.json");
        return new ProfileSource(
                "profile (config.json)",
                new ProfileFile(List.of(path), "there is no ~/.aliyun/config.json"),
                profile != null ? profile : surroundings.variable("ALIBABA_CLOUD_PROFILE"),
                services,
                surroundings);
    }

    /**
     * A profile of the ini file that the vendor's SDKs share.
     *
     * @param profile null for the one that the environment names, else {@code default}
     */
    public static ProfileSource ofSdks(
            @Nullable String profile, Services services, Surroundings surroundings) {
        Path folder = surroundings.home().resolve(".alibabacloud");
        String named = surroundings.variable("ALIBABA_CLOUD_CREDENTIALS_FILE");
        ProfileFile file =
                named != null
                        ? new ProfileFile(
                                places(named),
                                "the file that ALIBABA_CLOUD_CREDENTIALS_FILE names is not there")
                        : new ProfileFile(
                                List.of(
                                        folder.resolve("credentials.ini"),
                                        folder.resolve("credentials")),
                                "there is neither ~/.alibabacloud/credentials.ini nor"
                                        + " ~/.alibabacloud/credentials");
        return new ProfileSource(
                "profile (credentials.ini)",
                file,
                profile != null ? profile : surroundings.variable("ALIBABA_CLOUD_PROFILE"),
                services,
                surroundings);
    }

    private static List<Path> places(String named) {
        try {
            return List.of(Path.of(named));
        } catch (InvalidPathException e) { // its message shows the name
            return List.of();
        }
    }

    @Override
    public Credentials resolve() {
        return CredentialsSource.resolveWithinAMinute(this, surroundings.time(), name);
    }

    @Override
    public Credentials resolve(Deadline deadline, CountDownLatch closed) throws AttemptFailure {
        CredentialsSource known = described;
        CredentialsSource source =
                known != null
                        ? known
                        : Offloaded.call(name, this::read, worker, new Waiting(deadline, closed));
        try {
            return source.resolve(deadline, closed);
        } catch (CredentialsException e) {
            throw of(e);
        }
    }

    @Override
    public void ended(Credentials credentials) {
        CredentialsSource known = described;
        if (known instanceof FixedSource) {
            described = null; // whoever wrote the session into the file may have written another
        } else if (known != null) {
            known.ended(credentials);
        }
    }

    /** By one worker at a time: no lock is held while the file is read. */
    private CredentialsSource read() {
        CredentialsSource known = described;
        if (known != null) {
            return known;
        }
        try {
            Path path = file.path();
            String text = ProfileFile.text(path);
            if (!warned && ProfileFile.isOpenToAll(path)) {
                warned = true;
                log.warn(
                        "{}: every user of this machine can read the file with the credentials;"
                                + " allow its owner alone, as by chmod 600",
                        name);
            }
            CredentialsSource source = profiles(text).source(profile);
            described = source;
            return source;
        } catch (UnusableProfileException e) {
            throw CredentialsException.of(name, e.reason());
        }
    }

    private Profiles profiles(String text) throws UnusableProfileException {
        return text.stripLeading().startsWith("{")
                ? new CliProfiles(text, services, surroundings)
                : new IniProfiles(text, services, surroundings);
    }

    /** The reasons of what the profile describes, told as the profile's. */
    private CredentialsException of(CredentialsException described) {
        CredentialsException.Builder told = CredentialsException.builder();
        described.tried().forEach(one -> told.tried(name + ", " + one.provider(), one.reason()));
        return told.retryable(described.isRetryable()).cause(described.getCause()).build();
    }

    @Override
    public String toString() {
        return name;
    }
}
