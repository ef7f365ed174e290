package io.cloudauth.conformance.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing personal and nothing secret is let out, whatever is called, whatever goes wrong, and
 * wherever the credentials come from. What was caught is written to {@code target/canary}.
 */
@Tag("privacy")
@Timeout(600)
class CanaryTest {

    /** At an answer that is cut or no JSON, the vendor's reader goes on until memory ends. */
    private static boolean endsTheStockCall(Trouble trouble) {
        return !trouble.slow()
                && !Set.of("TRUNCATE", "WRONG_LENGTH", "GARBAGE").contains(trouble.name());
    }

    /** A program of this project that is to be silent joins here. */
    private static List<Speaker> everyCall() {
        List<Speaker> all = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            for (Trouble trouble : operation.troubles()) {
                for (Sources source : Sources.values()) {
                    if (operation.isCalledWith(source)) {
                        all.add(new OurClient(operation, trouble, false, source));
                        if (source.isFetched()) {
                            all.add(new OurClient(operation, trouble, true, source));
                        }
                    }
                }
            }
        }
        all.add(new FaceAnswers());
        return all;
    }

    /** Each operation with a third of the troubles, and the sources of credentials in turn. */
    private static List<Speaker> someCalls() {
        List<Speaker> some = new ArrayList<>();
        Sources[] sources = Sources.values();
        int turn = 0;
        for (Operation operation : Operation.all()) {
            for (Trouble trouble : operation.troubles()) {
                turn++;
                boolean good = trouble.name().equals("none");
                if (turn % 3 == 0 || good) {
                    Sources source = good ? Sources.ACCESS_KEY : sources[turn / 3 % sources.length];
                    some.add(new OurClient(operation, trouble, turn % 2 == 0, source));
                }
            }
        }
        some.add(new FaceAnswers());
        return some;
    }

    @Test
    void nothingIsToldByThisLibrary() throws Exception {
        assertSilent("this-library.txt", someCalls());
    }

    @Test
    @Timeout(3_600)
    void nothingIsToldByThisLibraryInAnyCombination() throws Exception {
        assertSilent("this-library-in-every-combination.txt", everyCall());
    }

    private static void assertSilent(String file, List<Speaker> speakers) throws Exception {
        Told told = new Told();
        try (Stage stage = new Stage()) {
            Map<String, Set<String>> caught =
                    stage.caught(
                            (there, into) -> {
                                for (Speaker speaker : speakers) {
                                    speaker.speak(there, into);
                                }
                            },
                            told);
            Stage.write(file, caught);
            assertThat(told.texts().values())
                    .as("what was listened to")
                    .hasSizeGreaterThan(speakers.size())
                    .anyMatch(where -> where.contains("MATERIAL succeeded"))
                    .anyMatch(where -> where.contains("SESSION succeeded: FaceVerifySession"))
                    .anyMatch(where -> where.contains("VERDICT succeeded: FaceIdCard"))
                    .anyMatch(where -> where.contains("VERDICT succeeded: FaceUserInfo"))
                    .anyMatch(where -> where.contains("AWAITED_VERDICT succeeded: NotFinished"))
                    .anyMatch(where -> where.contains("AWAITED_FUTURE succeeded: FacePicture"))
                    .anyMatch(where -> where.contains("SESSION_WITHOUT_ITS_PAGE failed: NoCertify"))
                    .anyMatch(where -> where.contains("result of an answer: FacePicture"))
                    .anyMatch(where -> where.contains("session of an answer: FaceVerifySession"))
                    .anyMatch(where -> where.contains("OutcomeUnknownException"))
                    .anyMatch(where -> where.contains("ServiceException"))
                    .anyMatch(where -> where.contains("TransportException"))
                    .anyMatch(where -> where.contains("CredentialsException"))
                    .anyMatch(where -> where.contains("InvalidRequestException"))
                    .anyMatch(where -> where.startsWith("SLF4J, io.cloudauth"))
                    .anyMatch(where -> where.equals("event"))
                    .anyMatch(where -> where.equals(Stage.CALLS));
            assertThat(stage.hasMetThePerson()).isTrue();
            assertThat(stage.hasMetTheDevice()).isTrue();
            assertThat(caught).as("told, and where").isEmpty();
        }
    }

    /** The control: the same net, the same service, and a client that is known to tell. */
    @Test
    void theSameNetCatchesWhatTheStockClientTells() throws Exception {
        try (Stage stage = new Stage()) {
            Map<String, Set<String>> caught =
                    stage.caught(
                            (there, into) -> {
                                for (Trouble trouble : Trouble.all()) {
                                    if (endsTheStockCall(trouble)) {
                                        new StockClient(trouble).speak(there, into);
                                    }
                                }
                            });
            Stage.write("stock-sdk.txt", caught);
            assertThat(caught).hasSizeGreaterThan(10);
            assertThat(caught.keySet())
                    .as("of each kind: a person's, a link, what the service drew")
                    .anyMatch(what -> what.startsWith("name, "))
                    .anyMatch(what -> what.startsWith("ID number, raw"))
                    .anyMatch(what -> what.startsWith("face link, "))
                    .anyMatch(what -> what.startsWith("drawn "));
        }
    }

    /** The control of each place: what is told there is heard. */
    @ParameterizedTest
    @MethodSource("places")
    void theNetHangsWhereverSomethingCanBeTold(String place, Speaker speaker) throws Exception {
        try (Stage stage = new Stage()) {
            assertThat(stage.caught(speaker).keySet())
                    .as(place)
                    .anyMatch(what -> what.startsWith("ID number, "));
        }
    }

    static List<org.junit.jupiter.params.provider.Arguments> places() {
        return Places.all();
    }

    /** The control of the emulator's calls: a BizId is shown, and so is one that is a number. */
    @Test
    void theNetHangsBehindWhatTheEmulatorShows() throws Exception {
        try (Stage stage = new Stage()) {
            String named = stage.endpoint() + "/?Action=Any&BizId=" + Canaries.NUMBER;
            Map<String, Set<String>> caught =
                    stage.caught(
                            (there, into) -> {
                                HttpClient.newHttpClient()
                                        .send(
                                                HttpRequest.newBuilder(URI.create(named)).build(),
                                                BodyHandlers.discarding());
                                there.reset(into); // told before it is forgotten
                            });
            assertThat(caught.get("ID number, raw")).contains(Stage.CALLS);
        }
    }

    /** The control of each form: no encoding lets a canary through. */
    @Test
    void theNetKnowsEveryForm() {
        Net net = new Net(Canaries.given());
        for (Canary canary : Canaries.given()) {
            Map<String, String> forms = Forms.of(canary);
            assertThat(forms).as(canary.name()).hasSizeGreaterThan(15);
            forms.forEach(
                    (text, form) ->
                            assertThat(net.search("before " + text + " after"))
                                    .as("%s, %s", canary, form)
                                    .isNotEmpty());
        }
        assertThat(net.search("1234567890 nothing of anybody: 2026-01-01T00:00:00Z")).isEmpty();
    }
}
