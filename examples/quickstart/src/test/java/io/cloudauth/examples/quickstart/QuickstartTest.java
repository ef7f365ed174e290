package io.cloudauth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.junit.CloudAuthTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of the program, and how it fails. */
@CloudAuthTest
class QuickstartTest {

    private static int run(Screen screen, Consumer<Product> tour, String... arguments) {
        Output output = screen.output("en");
        LiveRun noLiveRun =
                new LiveRun(
                        output,
                        Optional.empty(),
                        () -> {
                            throw unexpectedRun();
                        },
                        () -> {
                            throw unexpectedRun();
                        });
        return new Quickstart(output, tour, noLiveRun).run(arguments);
    }

    private static AssertionError unexpectedRun() {
        return new AssertionError("the program must run nothing here");
    }

    private static void noTour(Product product) {
        throw unexpectedRun();
    }

    @ParameterizedTest
    @CsvSource({"'',FINANCIAL_GRADE", "financial-grade,FINANCIAL_GRADE", "legacy,LEGACY"})
    void theOptionSelectsTheProduct(String option, Product product) {
        List<Product> toured = new ArrayList<>();
        String[] arguments = option.isEmpty() ? new String[0] : new String[] {"--product", option};

        assertThat(run(new Screen(), toured::add, arguments)).isEqualTo(Quickstart.DONE);
        assertThat(toured).containsExactly(product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Legacy", "face", "张三", ""})
    void anyOtherProductSaysWhichProductsThereAre(String option) {
        Screen screen = new Screen();

        assertThat(run(screen, QuickstartTest::noTour, "--product", option))
                .isEqualTo(Quickstart.USAGE);
        assertThat(screen.text())
                .contains("--product must be financial-grade or legacy")
                .doesNotContain("张三");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--live --biz-type my-scene",
                "--scheme RPMin",
                "--product legacy --live --scene-id 1000000007"
            })
    void anOptionOfTheOtherProductSaysSo(String commandLine) {
        Screen screen = new Screen();

        assertThat(run(screen, QuickstartTest::noTour, commandLine.split(" ", -1)))
                .isEqualTo(Quickstart.USAGE);
        assertThat(screen.text())
                .contains("An option belongs to the other product.", "use --product legacy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"financial-grade", "legacy"})
    void everyOtherLanguageGetsEnglish(String product) {
        assertThat(Program.mainIn("fr", "--product", product))
                .contains("from beginning to end")
                .doesNotContain("认证");
    }

    @Test
    void anUnexpectedServiceErrorFailsTheProgramWithAMessage(
            CloudAuthEmulator emulator, CloudAuthClient client) {
        Screen screen = new Screen();
        LegacyFlows flows = new LegacyFlows(screen.output("en"), emulator, client);

        emulator.refuse("*", "NoPermission", 403, 1);

        assertThat(run(screen, product -> flows.serverOnly())).isEqualTo(Quickstart.FAILED);
        assertThat(screen.text())
                .contains("Stopped early. NoPermission: the call is not permitted");
    }

    @Test
    void anUnexpectedVerdictFailsTheProgramWithAMessage() {
        Screen screen = new Screen();

        int code = run(screen, product -> screen.output("en").expect(false, "expected.passed"));

        assertThat(code).isEqualTo(Quickstart.FAILED);
        assertThat(screen.text())
                .contains("Unexpected result. This verification should have passed.");
    }

    @Test
    void aVerdictThatIsNotFoundAgainFailsTheProgramWithAMessage(
            CloudAuthEmulator emulator, CloudAuthClient client) {
        Screen screen = new Screen();
        FaceFailures failures = new FaceFailures(screen.output("en"), emulator, client);

        emulator.setSearchLag(Duration.ofHours(1));

        assertThat(run(screen, product -> failures.unknownOutcome())).isEqualTo(Quickstart.FAILED);
        assertThat(screen.text())
                .contains("Unexpected result. The search should have found one verdict.");
    }

    @Test
    void aTransportFailureFailsTheProgramWithAMessage() {
        Screen screen = new Screen();

        int code =
                run(
                        screen,
                        product -> {
                            throw TransportException.builder(Phase.CONNECT).build();
                        });

        assertThat(code).isEqualTo(Quickstart.FAILED);
        assertThat(screen.text())
                .contains("Stopped early. The request could not be sent", "CONNECT");
    }

    @Test
    void helpListsEveryOptionAndRunsNothing() {
        Screen screen = new Screen();

        assertThat(run(screen, QuickstartTest::noTour, "--help")).isEqualTo(Quickstart.DONE);
        assertThat(screen.text())
                .contains("--product", "-Dproduct=legacy", "--live", "--scene-id", "ID_MIN")
                .contains("--biz-type", "--scheme", "RPH5BioOnly", "user.language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nam 张三",
                "张三",
                "--product",
                "--live",
                "--live --scene-id",
                "--live --scene-id 张三",
                "--live --scene-id 0",
                "--product legacy --live",
                "--product legacy --live --biz-type",
                "--product legacy --live --scheme 张三"
            })
    void anInvalidCommandLinePrintsTheUsageAndIsNotRepeated(String commandLine) {
        Screen screen = new Screen();

        int code = run(screen, QuickstartTest::noTour, commandLine.split(" ", -1));

        assertThat(code).isEqualTo(Quickstart.USAGE);
        assertThat(screen.text()).contains("--biz-type <BizType>").doesNotContain("张三");
    }
}
