package io.cloudauth.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyMaterialRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Any request that can be built is one that the service takes: it is signed as it is sent, and no
 * part of it is found wrong there that was not found wrong before. The same requests in each run.
 */
@Timeout(300)
class AcceptedRequestsTest {

    private static final int REQUESTS = Integer.getInteger("accepted.requests", 120);
    private static final List<String> PIECES =
            List.of(
                    "张", "三", "·", "𠮷", "a", "Z", "0", " ", "+", "*", "~", "%", "%2F", "=", "&",
                    "/", "?", "#", ";", ",", "'", "\"", "<", ">", "\\", "é", "ß", "ا", "\u0301",
                    "\u200b", "\n", "\u0000", "\ud842", "。", "①", "🙂");
    private static final List<String> LINKS =
            List.of(
                    "https://cdn.example/",
                    "https://cdn.example:8443/a?b=",
                    "http://10.0.0.1/",
                    "HTTPS://CDN.example/a#",
                    "https://[2001:db8::1]/",
                    "ftp://cdn.example/",
                    "https://a@cdn.example/");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private final Random random = new Random(4711);
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void whateverCanBeBuiltIsTaken(SignatureVersion signature) {
        int taken = 0;
        try (CloudAuthClient client =
                CloudAuth.builder()
                        .endpoint(emulator.endpoint())
                        .credentials(
                                CredentialsProviders.accessKey(
                                        emulator.accessKeyId(), emulator.accessKeySecret()))
                        .bizType("RPMin")
                        .signature(signature)
                        .build()) {
            for (int i = 0; i < REQUESTS; i++) {
                taken += tokenIsTaken(client) ? 1 : 0;
                taken += materialIsTaken(client) ? 1 : 0;
            }
        }
        assertThat(taken).as("how many of them could be built").isGreaterThan(REQUESTS / 4);
    }

    private boolean tokenIsTaken(CloudAuthClient client) {
        DescribeVerifyTokenRequest request;
        try {
            DescribeVerifyTokenRequest.Builder builder =
                    DescribeVerifyTokenRequest.builder()
                            .bizId(text(8))
                            .bizType("any-scene")
                            .name(text(5));
            if (random.nextBoolean()) {
                builder.idCardNumber(number())
                        .userId(text(4))
                        .userIp("203.0.113." + random.nextInt(256));
            }
            if (random.nextBoolean()) {
                builder.idCardFrontImage(Image.url(link()))
                        .userPhoneNumber("1380000" + (1_000 + random.nextInt(9_000)))
                        .userRegisteredAt(
                                Instant.ofEpochMilli(
                                        1_500_000_000_000L + random.nextInt(1_000_000_000)));
            }
            if (random.nextBoolean()) {
                builder.callbackUrl(link()).callbackSeed(text(6)).parameter("Extra", text(3));
            }
            if (random.nextBoolean()) {
                builder.passedRedirectUrl(link()).failedRedirectUrl("/pages/" + text(2));
            }
            request = builder.build();
        } catch (InvalidRequestException refusedHere) {
            return false;
        }
        try {
            assertThat(client.describeVerifyToken(request).revealToken()).isNotEmpty();
            return true;
        } catch (ServiceException refusedThere) {
            throw new AssertionError("the service refused what was built here", refusedThere);
        }
    }

    private boolean materialIsTaken(CloudAuthClient client) {
        VerifyMaterialRequest request;
        try {
            request =
                    VerifyMaterialRequest.builder()
                            .bizId(text(6) + random.nextInt())
                            .name(text(4))
                            .idCardNumber(number())
                            .faceImage(Image.url(link()))
                            .userId(random.nextBoolean() ? text(4) : null)
                            .build();
        } catch (InvalidRequestException refusedHere) {
            return false;
        }
        try {
            assertThat(client.verifyMaterial(request).isPassed()).isTrue();
            return true;
        } catch (ServiceException refusedThere) {
            throw new AssertionError("the service refused what was built here", refusedThere);
        }
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(most); length > 0; length--) {
            // seldom what makes it unusable
            int bound = random.nextInt(8) == 0 ? PIECES.size() : 29;
            text.append(PIECES.get(random.nextInt(bound)));
        }
        return text.toString();
    }

    private String link() {
        boolean plain = random.nextBoolean();
        String base = LINKS.get(random.nextInt(plain ? 2 : LINKS.size()));
        return base + (plain ? "a" + random.nextInt(1_000) + ".jpg" : text(3));
    }

    /** A formally valid number of nobody: the emulator passes any that is no test number. */
    private String number() {
        LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(15_000));
        String first =
                "110105"
                        + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + (100 + random.nextInt(900));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first.charAt(i) - '0');
        }
        return first + CHECK.charAt(sum % 11);
    }
}
