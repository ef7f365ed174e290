package io.cloudauth.conformance.fuzz;

import io.cloudauth.error.ApiFamily;
import io.cloudauth.error.ErrorCode;
import io.cloudauth.error.ServiceException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** A code and a request ID of any text, with any status. */
final class ErrorTarget implements Target.Reading {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final int STATUSES = 600;

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (int status = 100; status < STATUSES; status += 101) {
            ErrorCode code = ErrorCode.of(ApiFamily.LEGACY, text, status);
            Broken.unless(SAFE.matcher(code.value()).matches(), "a code is plain text");
            Broken.unless(
                    code.value().equals(text) == SAFE.matcher(text).matches(),
                    "a plain code survives, and no other does");
            Broken.unless(!code.remedy(Locale.CHINESE).isBlank(), "there is a remedy");
            ServiceException failure =
                    ServiceException.builder(code).httpStatus(status).requestId(text).build();
            Broken.unlessOneLine(failure.getMessage(), "a message");
            Broken.unless(
                    failure.requestId().stream().allMatch(SAFE.asMatchPredicate()),
                    "a request ID is plain text");
        }
    }
}
