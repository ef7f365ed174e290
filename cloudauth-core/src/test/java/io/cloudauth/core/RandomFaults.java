package io.cloudauth.core;

import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.HealthyService;
import io.cloudauth.core.fault.Submission;
import io.cloudauth.core.fault.Visit;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Spoils every twentieth request and connection in a random way, and notes each billed request that
 * came again although an earlier one was not refused. Safe to share between threads.
 */
final class RandomFaults {
    private static final double SHARE = 0.05;
    private static final String VERDICT = AnswerFaults.VERDICT;

    /** The service says that it did not process these. */
    private static final List<Act> REFUSING =
            List.of(
                    Acts.answer(503, ErrorCodeFaults.json("Throttling.User")),
                    Acts.answer(429, "<html>"),
                    Acts.answer(200, ErrorCodeFaults.json("Throttling")),
                    Acts.answer(400, ErrorCodeFaults.json("InvalidTimeStamp.Expired")),
                    Acts.answer(403, ErrorCodeFaults.json("InvalidSecurityToken.Expired")));

    private static final Set<String> BILLED =
            Set.of(
                    "VerifyMaterial",
                    "ContrastFaceVerify",
                    "CompareFaceVerify",
                    "LivenessFaceVerify",
                    "Id2MetaVerify",
                    "Mobile3MetaDetailVerify");

    private static final List<Act> OTHER =
            List.of(
                    Acts.readThenCut(),
                    Acts.readThenReset(),
                    Acts.truncated(200, VERDICT, 30),
                    Acts.tooShort(VERDICT),
                    Acts.cutChunk(),
                    Acts.brokenChunk(),
                    Acts.brokenGzip(VERDICT),
                    Acts.cutGzip(VERDICT),
                    Acts.notHttp(),
                    Acts.silence(),
                    Acts.drippingHead(),
                    Acts.drippingBody(),
                    Acts.headAlone("Content-Length: 9999999"),
                    Acts.large((8 << 20) + 1, false),
                    Acts.answer(200, ""),
                    Acts.answer(200, "[]"),
                    Acts.answer(200, "{\"RequestId\":\"R\"}"),
                    Acts.answer(200, ErrorCodeFaults.json("3101")),
                    Acts.answer(302, "Location: /\r\n", ""),
                    Acts.answer(400, ErrorCodeFaults.json("SignatureNonceUsed")),
                    Acts.answer(400, ErrorCodeFaults.json("3204")),
                    Acts.answer(403, "<html>"),
                    Acts.answer(408, ""),
                    Acts.answer(500, ErrorCodeFaults.json("InternalError")),
                    Acts.answer(502, "<html>"),
                    Acts.answerThenClose(200, VERDICT));

    private final Random random = new Random(42);
    private final List<Act> beforeReading;
    private final Set<String> notRefused = ConcurrentHashMap.newKeySet();
    private final Queue<String> sentTwice = new ConcurrentLinkedQueue<>();

    RandomFaults(Scene.Way way) {
        beforeReading =
                way == Scene.Way.TLS
                        ? List.of(
                                Acts.closeAtOnce(),
                                Acts.cutInHandshake(),
                                Acts.silentHandshake(),
                                Acts.drippingHandshake(),
                                Acts.closeBeforeReading(),
                                Acts.closeWhileReading(),
                                Acts.resetWhileReading())
                        : List.of(
                                Acts.closeAtOnce(),
                                Acts.closeBeforeReading(),
                                Acts.closeWhileReading(),
                                Acts.resetWhileReading());
    }

    /** What is done to the next request. */
    Act act() {
        if (random.nextDouble() >= SHARE) {
            return visit -> perform(visit, new HealthyService(), false);
        }
        int i = random.nextInt(REFUSING.size() + OTHER.size());
        return i < REFUSING.size()
                ? visit -> perform(visit, REFUSING.get(i), true)
                : visit -> perform(visit, OTHER.get(i - REFUSING.size()), false);
    }

    /** What is done to the next connection; mostly nothing. */
    @Nullable Act connectionAct() {
        return random.nextDouble() < SHARE
                ? beforeReading.get(random.nextInt(beforeReading.size()))
                : null;
    }

    List<String> sentTwice() {
        return List.copyOf(sentTwice);
    }

    private void perform(Visit visit, Act act, boolean refuses) throws IOException {
        Submission request = visit.submission();
        String action = request.parameter("Action");
        if (BILLED.contains(action)) {
            String id =
                    action + ' ' + request.parameter("BizId") + request.parameter("OuterOrderNo");
            if (notRefused.contains(id)) {
                sentTwice.add(id);
            } else if (!refuses) {
                notRefused.add(id);
            }
        }
        act.perform(visit);
    }
}
