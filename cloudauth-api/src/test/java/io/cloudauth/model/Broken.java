package io.cloudauth.model;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The violations and warnings of a request that is valid except for one change. */
final class Broken {

    private Broken() {}

    static Violation broken(String field, Rule rule) {
        return new Violation(field, rule);
    }

    static DescribeVerifyTokenRequest.Builder goodToken() {
        return DescribeVerifyTokenRequest.builder().bizId("order-20260101-0001");
    }

    static VerifyMaterialRequest.Builder goodMaterial() {
        return VerifyMaterialRequest.builder()
                .bizId("order-20260101-0001")
                .name("张三")
                .idCardNumber("11010519491231002X")
                .faceImage(Image.url("https://cdn.example/face.jpg"));
    }

    /** Returns the violations of a token request after a change; empty if it is valid. */
    static List<Violation> ofToken(Consumer<DescribeVerifyTokenRequest.Builder> change) {
        DescribeVerifyTokenRequest.Builder builder = goodToken();
        change.accept(builder);
        return violations(catchThrowableOfType(InvalidRequestException.class, builder::build));
    }

    /** Returns the warnings of a token request after a change. */
    static List<Violation> warningsOfToken(Consumer<DescribeVerifyTokenRequest.Builder> change) {
        DescribeVerifyTokenRequest.Builder builder = goodToken();
        change.accept(builder);
        return builder.build().warnings();
    }

    /** Returns the violations of a submission after a change; empty if it is valid. */
    static List<Violation> ofMaterial(Consumer<VerifyMaterialRequest.Builder> change) {
        VerifyMaterialRequest.Builder builder = goodMaterial();
        change.accept(builder);
        return violations(catchThrowableOfType(InvalidRequestException.class, builder::build));
    }

    /** Returns the warnings of a submission after a change. */
    static List<Violation> warningsOfMaterial(Consumer<VerifyMaterialRequest.Builder> change) {
        VerifyMaterialRequest.Builder builder = goodMaterial();
        change.accept(builder);
        return builder.build().warnings();
    }

    private static List<Violation> violations(@Nullable InvalidRequestException e) {
        return e == null ? List.of() : e.violations();
    }
}
