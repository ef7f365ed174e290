package io.cloudauth.conformance.fuzz;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Violation;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyMaterialRequest;
import java.nio.charset.StandardCharsets;

/**
 * One text in every field at once. The request is made, or refused by naming fields and rules and
 * no value; what is made keeps to what a request of HTTP and a line of a log can take.
 */
final class InputTarget implements Target.Reading {

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            DescribeVerifyTokenRequest made =
                    DescribeVerifyTokenRequest.builder()
                            .bizId(text)
                            .name(text)
                            .userId(text)
                            .build();
            Broken.unless(
                    made.name().stream().allMatch(name -> name.reveal().equals(text)),
                    "a name is sent as it was given");
            Broken.unless(
                    text.codePoints().noneMatch(Character::isISOControl),
                    "no control character is sent");
        } catch (InvalidRequestException refused) {
            check(refused);
        }
        refuseOrTake(text);
    }

    private static void refuseOrTake(String text) {
        try {
            VerifyMaterialRequest made =
                    VerifyMaterialRequest.builder()
                            .bizId("order-1")
                            .bizType(text)
                            .name("测试")
                            .idCardNumber(text)
                            .faceImage(Image.url(text))
                            .build();
            throw new Broken("one text is a scene, a number and a link: " + made);
        } catch (InvalidRequestException refused) {
            check(refused);
        }
        try {
            DescribeVerifyTokenRequest made =
                    DescribeVerifyTokenRequest.builder()
                            .bizId("order-1")
                            .callbackUrl(text)
                            .callbackSeed("seed")
                            .passedRedirectUrl(text)
                            .build();
            Broken.unless(
                    made.callbackUrl().stream()
                            .allMatch(link -> link.reveal().matches("(?i)https?://[^\r\n]*")),
                    "a callback is a link of the web");
            Broken.unlessOneLine(made.toString(), "a request");
        } catch (InvalidRequestException refused) {
            check(refused);
        }
        try {
            DescribeVerifyTokenRequest made =
                    DescribeVerifyTokenRequest.builder()
                            .bizId("order-1")
                            .idCardNumber(text)
                            .userIp(text)
                            .userPhoneNumber(text)
                            .build();
            Broken.unless(
                    made.idCardNumber().map(IdCardNumber::reveal).stream()
                            .allMatch(number -> number.matches("[0-9]{17}[0-9X]")),
                    "an ID number is of 18 places");
        } catch (InvalidRequestException refused) {
            check(refused);
        }
    }

    private static void check(InvalidRequestException refused) {
        Broken.unless(!refused.violations().isEmpty(), "it is said what is wrong");
        for (Violation violation : refused.violations()) {
            Broken.unlessOneLine(violation.toString(), "a violation");
        }
        Broken.unlessOneLine(refused.getMessage(), "a message");
    }
}
