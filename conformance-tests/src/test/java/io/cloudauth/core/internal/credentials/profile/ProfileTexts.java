package io.cloudauth.core.internal.credentials.profile;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.UnusableSource;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.core.internal.time.Time;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts of profile files, read as a file is, without one: every profile of a few names becomes a
 * source, or is refused with a sentence of one line. No source is asked for anything.
 */
public final class ProfileTexts {

    private static final Services SERVICES =
            new Services("http://127.0.0.1:1", "http://127.0.0.1:1", Duration.ofSeconds(1));
    private static final Environment NOTHING_AROUND =
            new Environment(
                    name -> null,
                    name -> null,
                    Path.of("no-such-home"),
                    Time.system(),
                    new SecureRandom());

    private ProfileTexts() {}

    /** Reads the input as a file. */
    public static void read(byte[] input) {
        Profiles profiles;
        try {
            String text = ProfileFile.decode(input);
            profiles =
                    text.stripLeading().startsWith("{")
                            ? new CliProfiles(text, SERVICES, NOTHING_AROUND, ProfileTexts::again)
                            : new IniProfiles(text, SERVICES, NOTHING_AROUND);
        } catch (UnusableProfileException refused) {
            check(refused.reason());
            return;
        }
        for (@Nullable String name : Arrays.asList(null, "default", "p", "p0")) {
            try {
                CredentialsSource source = profiles.source(name);
                check(source.toString());
            } catch (UnusableProfileException refused) {
                check(refused.reason());
            }
        }
    }

    private static CredentialsSource again(String profile) {
        return new UnusableSource("again", "not read again");
    }

    private static void check(String told) {
        if (told.isBlank() || told.chars().anyMatch(Character::isISOControl)) {
            throw new AssertionError("what is told of a profile is one line");
        }
    }
}
