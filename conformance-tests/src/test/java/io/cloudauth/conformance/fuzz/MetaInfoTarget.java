package io.cloudauth.conformance.fuzz;

import io.cloudauth.emulator.internal.text.JsonText;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.face.InitFaceVerifyRequest;
import io.cloudauth.face.InitFaceVerifyRequestBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A text from a browser or an app as MetaInfo: sent as it is, or refused by a rule that quotes
 * nothing of it. What is sent is a JSON object for a reader that is not ours.
 */
final class MetaInfoTarget implements Target.Reading {

    private static final Set<Rule> RULES =
            Set.of(Rule.META_INFO_TOO_LONG, Rule.META_INFO_NOT_JSON, Rule.META_INFO_SAMPLE);

    /** Longer names and numbers are refused by the other reader. */
    private static final int LONGEST = 1_000;

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        feed(text, InitFaceVerifyRequest.builder().idPlus());
        feed(text, InitFaceVerifyRequest.builder().idPlus().page());
    }

    private static void feed(String text, InitFaceVerifyRequestBuilder builder) {
        builder.outerOrderNo("order1");
        String plain = builder.metaInfo("{}").build().toString();
        try {
            InitFaceVerifyRequest made = builder.metaInfo(text).build();
            Broken.unless(made.metaInfo().reveal().equals(text), "it is sent as it is");
            Broken.unless(made.toString().equals(plain), "it is printed");
            Broken.unless(
                    text.length() > LONGEST || JsonText.readTextFields(text) != null,
                    "what is sent is a JSON object");
        } catch (InvalidRequestException refused) {
            Broken.unless(!refused.violations().isEmpty(), "it is said what is wrong");
            for (Violation violation : refused.violations()) {
                Broken.unless(
                        violation.field().equals("metaInfo") && RULES.contains(violation.rule()),
                        "a rule of the MetaInfo refuses it");
            }
        }
    }
}
