package io.cloudauth.examples.h5;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The properties with the prefix {@code h5}. Their defaults are in application.yml.
 *
 * @param product the product of the vendor: {@code financial-grade} or {@code legacy}
 * @param publicUrl the URL at which browsers and callbacks reach this application: https, without
 *     user, query and fragment; required except in the demo
 * @param metaInfoScript the address of the script that defines getMetaInfo(); empty in the demo for
 *     the emulator's
 * @param ownOss where your scene delivers pictures
 * @param refresh the interval at which a waiting page polls for the verdict
 * @param askGap the minimum time between two requests for the result of one verification, however
 *     many pages poll
 * @param verdictGrace how long after a link has expired a verdict may still arrive, because the end
 *     user may have submitted just before
 * @param jobsEvery the interval of the jobs that settle verifications with expired links and delete
 *     old rows
 * @param keepVerdicts how long a verification with a verdict is stored
 * @param keepUnfinished how long a verification without a verdict is stored
 * @param limits the limits on attempts to start a verification
 * @param consentVersion the version of the consent text that is shown now; stored with each
 *     verification
 */
@ConfigurationProperties("h5")
public record H5Properties(
        ProductName product,
        @Nullable URI publicUrl,
        String metaInfoScript,
        OwnOss ownOss,
        Duration refresh,
        Duration askGap,
        Duration verdictGrace,
        Duration jobsEvery,
        Duration keepVerdicts,
        Duration keepUnfinished,
        Limits limits,
        String consentVersion) {

    /** The products of the vendor. */
    public enum ProductName {
        /** FaceVerify, the product for new customers. */
        FINANCIAL_GRADE,
        /** VerifyToken, which is no longer sold. */
        LEGACY
    }

    /**
     * The object storage in your own account.
     *
     * @param region the region, such as cn-shanghai; empty if your scene delivers no pictures
     * @param endpoint another endpoint than that of the region; empty for none
     */
    public record OwnOss(String region, String endpoint) {}

    /**
     * The limits on attempts to start a verification. Each submitted form is one attempt.
     *
     * @param session the maximum per browser session and hour
     * @param address the maximum per client address and hour; an IPv6 /64 network counts as one
     *     address
     * @param user the maximum per owner and day
     * @param day the maximum of all end users together per day
     * @param key the key for hashing addresses before they are stored; if empty, each process
     *     generates one when it starts
     */
    public record Limits(int session, int address, int user, int day, String key) {

        /**
         * Validates the limits.
         *
         * @throws IllegalArgumentException if a limit is below 1
         */
        public Limits {
            if (Math.min(Math.min(session, address), Math.min(user, day)) < 1) {
                throw new IllegalArgumentException(
                        "h5.limits.session, h5.limits.address, h5.limits.user and h5.limits.day"
                                + " must be at least 1");
            }
        }

        /** Returns the limits without the key, which is a secret. */
        @Override
        public String toString() {
            return "Limits[" + session + ", " + address + ", " + user + ", " + day + "]";
        }
    }
}
