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

/** The rules that the operations share on what a request must hold. */
final class Required {

    private static final int BIZ_ID_LENGTH = 64;
    private static final int KEPT_LENGTH = 4_096;
    private static final Set<String> KEPT =
            Set.of("Name", "PassedRedirectUrl", "FailedRedirectUrl", "CallbackUrl", "CallbackSeed");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Required() {}

    static String bizId(Parameters parameters) throws RefusedException {
        String bizId = parameters.require("BizId");
        if (bizId.codePointCount(0, bizId.length()) > BIZ_ID_LENGTH) {
            throw Refusals.invalid("BizId", "it has more than " + BIZ_ID_LENGTH + " characters");
        }
        return bizId;
    }

    static void identity(Parameters parameters) throws RefusedException {
        parameters.require("Name");
        parameters.require("IdCardNumber");
    }

    /** What is kept in memory cannot have any length. */
    static void keptLengths(Parameters parameters) throws RefusedException {
        for (String name : KEPT) {
            String value = parameters.get(name);
            if (value != null && value.length() > KEPT_LENGTH) {
                throw Refusals.invalid(
                        name, "the emulator keeps no more than " + KEPT_LENGTH + " characters");
            }
        }
    }

    static void validNumber(Parameters parameters, Clock clock) throws RefusedException {
        String number = parameters.get("IdCardNumber");
        if (number != null && !IdNumber.isValid(number, today(clock))) {
            throw Refusals.byCode("3103");
        }
    }

    /** The day in China, where the cards are from. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    static void link(Parameters parameters, String name, Set<String> schemes)
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
        // in whatever case: RFC 3986, section 3.1
        if (scheme == null || !schemes.contains(scheme.toLowerCase(Locale.ROOT))) {
            throw Refusals.invalid(name, "its kind is none of " + String.join(", ", schemes));
        }
    }
}
