package io.cloudauth.examples.h5;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings under {@code h5}; their values are in application.yml.
 *
 * @param publicUrl where browsers and callbacks reach this application: https, without user, query
 *     and fragment; the demo alone does without it
 * @param refresh how often a waiting page looks for the verdict
 * @param askGap how long the service is not asked again for one verification, however many pages
 *     look
 * @param verdictGrace how long after the end of a link a verdict may still come: what was submitted
 *     at its last moment has none yet
 * @param jobsEvery how often ended links are settled and old rows deleted
 * @param keepVerdicts how long a verification with a verdict is kept
 * @param keepUnfinished how long one without is kept
 * @param limits how often a verification may be begun
 * @param consentVersion which text of the consent is shown now; kept with each verification
 */
@ConfigurationProperties("h5")
public record H5Properties(
        @Nullable URI publicUrl,
        Duration refresh,
        Duration askGap,
        Duration verdictGrace,
        Duration jobsEvery,
        Duration keepVerdicts,
        Duration keepUnfinished,
        Limits limits,
        String consentVersion) {

    /**
     * Attempts to begin a verification, each form that is sent being one.
     *
     * @param session of a browser's session in an hour
     * @param address of an address in an hour: an IPv4 address, or an IPv6 network of 64 bits
     * @param user of an owner in a day
     * @param day of everybody together in a day
     * @param key what addresses are hashed with before they are kept; empty: drawn at the start
     */
    public record Limits(int session, int address, int user, int day, String key) {

        /** Refuses limits under which nobody could begin. */
        public Limits {
            if (Math.min(Math.min(session, address), Math.min(user, day)) < 1) {
                throw new IllegalArgumentException(
                        "h5.limits.session, address, user and day must be at least 1");
            }
        }

        /** Shows the numbers alone. */
        @Override
        public String toString() {
            return "Limits[" + session + ", " + address + ", " + user + ", " + day + "]";
        }
    }
}
