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

    /** Each fault that the emulator can play, and each group of codes of the fault matrix. */
    public static List<Trouble> all() {
        List<Trouble> all = new ArrayList<>();
        all.add(new Trouble("none", false, (emulator, action) -> {}));
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
                        status ->
                                new Trouble(
                                        "page " + status,
                                        false,
                                        (emulator, action) ->
                                                emulator.answerPage(action, status, LASTING)))
                .forEach(all::add);
        Stream.of(
                        "Throttling",
                        "InternalError",
                        "SignatureNonceUsed",
                        "InvalidTimeStamp.Expired",
                        "InvalidSecurityToken.Expired",
                        "SignatureDoesNotMatch",
                        "NoPermission",
                        "InvalidParam.Name",
                        "3101",
                        "3104")
                .map(
                        code ->
                                new Trouble(
                                        code,
                                        false,
                                        (emulator, action) ->
                                                emulator.refuse(action, code, 400, LASTING)))
                .forEach(all::add);
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
