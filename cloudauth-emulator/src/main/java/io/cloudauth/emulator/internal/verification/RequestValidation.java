package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** The validation of request parameters that the operations share. */
final class RequestValidation {

    private static final int BIZ_ID_LENGTH = 64;
    private static final int STORED_LENGTH = 4_096;
    private static final Set<String> STORED =
            Set.of("Name", "PassedRedirectUrl", "FailedRedirectUrl", "CallbackUrl");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private RequestValidation() {}

    static String bizId(Parameters parameters) throws RefusedException {
        String bizId = parameters.require("BizId");
        if (bizId.codePointCount(0, bizId.length()) > BIZ_ID_LENGTH) {
            throw Refusals.invalid("BizId", "it has more than " + BIZ_ID_LENGTH + " characters");
        }
        return bizId;
    }

    static void requireIdentity(Parameters parameters) throws RefusedException {
        parameters.require("Name");
        parameters.require("IdCardNumber");
    }

    /** Limits the length of parameters that the emulator keeps in memory. */
    static void requireStorableLengths(Parameters parameters) throws RefusedException {
        for (String name : STORED) {
            String value = parameters.get(name);
            if (value != null && value.length() > STORED_LENGTH) {
                throw Refusals.invalid(
                        name, "the emulator keeps no more than " + STORED_LENGTH + " characters");
            }
        }
    }

    static void requireValidIdNumber(Parameters parameters, Clock clock) throws RefusedException {
        String number = parameters.get("IdCardNumber");
        if (number != null && !IdNumber.isValid(number, today(clock))) {
            throw Refusals.byCode("3103");
        }
    }

    /** Returns today's date in China, where the ID cards are issued. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    static void requireLink(Parameters parameters, String name, Set<String> schemes)
            throws RefusedException {
        String link = parameters.get(name);
        if (link == null) {
            return;
        }
        String scheme;
        try {
            scheme = link.startsWith("oss://") ? "oss" : new URI(link).getScheme();
        } catch (URISyntaxException e) {
            throw Refusals.invalid(name, "it is no link");
        }
        // case-insensitive: RFC 3986, section 3.1
        if (scheme == null || !schemes.contains(scheme.toLowerCase(Locale.ROOT))) {
            throw Refusals.invalid(name, "its kind is none of " + String.join(", ", schemes));
        }
    }
}
