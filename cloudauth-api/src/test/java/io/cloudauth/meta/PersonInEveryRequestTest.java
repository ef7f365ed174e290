package io.cloudauth.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.face.ContrastFaceVerifyRequest;
import io.cloudauth.face.DescribeVerifySearchPageListRequest;
import io.cloudauth.face.InitFaceVerifyRequest;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Image;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.ServiceRequest;
import io.cloudauth.model.VerifyMaterialRequest;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request with a name and an ID number treats them in the same way. */
class PersonInEveryRequestTest {
    private static final String NAME = "测试";
    private static final String NUMBER = "11010519491231002X";
    private static final Image PHOTO = Image.url("https://cdn.example/face.jpg");

    /** A request of a person, and how its name and number are read. */
    record Kind<R extends ServiceRequest>(
            BiFunction<String, String, R> build,
            Function<R, PersonName> name,
            Function<R, IdCardNumber> number) {

        void sends(String givenName, String givenNumber) {
            R request = build.apply(givenName, givenNumber);
            assertThat(name.apply(request).reveal()).isEqualTo(NAME);
            assertThat(number.apply(request).reveal()).isEqualTo(NUMBER);
            assertThat(request.warnings()).isEmpty();
        }
    }

    private static final Map<String, Kind<?>> KINDS =
            Map.of(
                    "DescribeVerifyToken",
                    new Kind<>(
                            (name, number) ->
                                    DescribeVerifyTokenRequest.builder()
                                            .bizId("order-1")
                                            .name(name)
                                            .idCardNumber(number)
                                            .build(),
                            request -> request.name().orElseThrow(),
                            request -> request.idCardNumber().orElseThrow()),
                    "VerifyMaterial",
                    new Kind<>(
                            (name, number) ->
                                    VerifyMaterialRequest.builder()
                                            .bizId("order-1")
                                            .name(name)
                                            .idCardNumber(number)
                                            .faceImage(PHOTO)
                                            .build(),
                            VerifyMaterialRequest::name,
                            VerifyMaterialRequest::idCardNumber),
                    "InitFaceVerify",
                    new Kind<>(
                            (name, number) ->
                                    InitFaceVerifyRequest.builder()
                                            .outerOrderNo("order1")
                                            .idPro(name, number)
                                            .metaInfo("{}")
                                            .build(),
                            request -> request.name().orElseThrow(),
                            request -> request.idCardNumber().orElseThrow()),
                    "ContrastFaceVerify",
                    new Kind<>(
                            (name, number) ->
                                    ContrastFaceVerifyRequest.builder()
                                            .outerOrderNo("order1")
                                            .name(name)
                                            .idCardNumber(number)
                                            .faceImage(PHOTO)
                                            .build(),
                            ContrastFaceVerifyRequest::name,
                            ContrastFaceVerifyRequest::idCardNumber),
                    "Id2MetaVerify",
                    new Kind<>(
                            (name, number) ->
                                    Id2MetaVerifyRequest.builder()
                                            .name(name)
                                            .idCardNumber(number)
                                            .build(),
                            Id2MetaVerifyRequest::name,
                            Id2MetaVerifyRequest::idCardNumber),
                    "Mobile3MetaDetailVerify",
                    new Kind<>(
                            (name, number) ->
                                    Mobile3MetaDetailVerifyRequest.builder()
                                            .name(name)
                                            .idCardNumber(number)
                                            .mobile("\u00A013800000000\t")
                                            .build(),
                            Mobile3MetaDetailVerifyRequest::name,
                            Mobile3MetaDetailVerifyRequest::idCardNumber));

    static Stream<Arguments> kinds() {
        return KINDS.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void whiteSpaceAroundNameAndNumberIsNotSent(String operation, Kind<?> kind) {
        for (String blank : new String[] {" ", "\t", "\u3000", "\u00A0", "\u2007\u202F", "\r\n"}) {
            kind.sends(blank + NAME + blank, blank + NUMBER + blank);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void whiteSpaceInsideWarns(String operation, Kind<?> kind) {
        assertThat(kind.build().apply("测 试", NUMBER).warnings())
                .containsExactly(new Violation("name", Rule.NAME_WHITE_SPACE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A011010519491231002X", "11010519491231002x\u3000"})
    void aSearchUsesTheSameNumber(String number) {
        DescribeVerifySearchPageListRequest request =
                DescribeVerifySearchPageListRequest.builder().idCardNumber(number).build();
        assertThat(Objects.requireNonNull(request.filters().get("CertNo")).reveal())
                .isEqualTo(NUMBER);
    }
}
