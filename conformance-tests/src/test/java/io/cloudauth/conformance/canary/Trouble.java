package io.cloudauth.conformance.canary;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.CloudAuthEmulator.Breakage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What the service does to calls.
 *
 * @param name in words
 * @param slow whether a call would wait for it
 * @param order sets it up for the calls of an action
 */
public record Trouble(String name, boolean slow, BiConsumer<CloudAuthEmulator, String> order) {

    private static final int LASTING = 20;

    /** Nothing goes wrong. */
    static Trouble none() {
        return new Trouble("none", false, (emulator, action) -> {});
    }

    /** Each fault that the emulator can play, and each group of codes of the fault matrix. */
    public static List<Trouble> all() {
        return with(400, "InvalidParam.Name", "3101", "3104");
    }

    /** The same with the codes of sessions, which come with HTTP status 200. */
    static List<Trouble> ofSessions() {
        return with(200, "400", "401", "406", "417", "500", "499");
    }

    private static List<Trouble> with(int status, String... codes) {
        List<Trouble> all = new ArrayList<>();
        all.add(none());
        for (Breakage breakage : Breakage.values()) {
            all.add(
                    new Trouble(
                            breakage.name(),
                            breakage == Breakage.DRIP,
                            (emulator, action) -> emulator.breakAnswer(action, breakage, LASTING)));
        }
        all.add(
                new Trouble(
                        "DELAY",
                        true,
                        (emulator, action) ->
                                emulator.delayAnswer(action, Duration.ofSeconds(20), LASTING)));
        Stream.of(302, 404, 408, 429, 502)
                .map(
                        page ->
                                new Trouble(
                                        "page " + page,
                                        false,
                                        (emulator, action) ->
                                                emulator.answerPage(action, page, LASTING)))
                .forEach(all::add);
        Stream.of(
                        "Throttling",
                        "InternalError",
                        "SignatureNonceUsed",
                        "InvalidTimeStamp.Expired",
                        "InvalidSecurityToken.Expired",
                        "SignatureDoesNotMatch",
                        "NoPermission")
                .map(code -> refusal(code, 400))
                .forEach(all::add);
        Stream.of(codes).map(code -> refusal(code, status)).forEach(all::add);
        return all;
    }

    private static Trouble refusal(String code, int status) {
        return new Trouble(
                code, false, (emulator, action) -> emulator.refuse(action, code, status, LASTING));
    }

    @Override
    public String toString() {
        return name;
    }
}
