package io.cloudauth.cli.openfacts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the caller has, and the calls that it permits.
 *
 * @param endpoint the endpoint
 * @param standbyEndpoint another region; empty for none
 * @param sceneId a scene of the financial-grade product; empty for none
 * @param certifyId a verification in that scene; empty for none
 * @param bizType a scene of the legacy product; empty for none
 * @param bizId a verification in that scene; empty for none
 */
public record Questions(
        URI endpoint,
        Optional<URI> standbyEndpoint,
        Optional<Long> sceneId,
        Optional<String> certifyId,
        Optional<String> bizType,
        Optional<String> bizId) {

    private static final Duration YEAR = Duration.ofDays(365);

    /** A scene that no account has: SceneIds have ten digits. */
    private static final String NO_SCENE = "1";

    List<Question> all(Instant now) {
        List<Question> all = new ArrayList<>();
        sceneId.ifPresent(scene -> addFace(all, Long.toString(scene), now));
        bizType.ifPresent(scene -> addLegacy(all, scene));
        return all;
    }

    private void addFace(List<Question> all, String scene, Instant now) {
        String unknownId = "sha" + random().substring(3);
        all.add(
                describe(
                        "F1",
                        "the given scene, a CertifyId that does not exist",
                        endpoint,
                        Map.of("SceneId", scene, "CertifyId", unknownId)));
        all.add(
                describe(
                        "F2",
                        "a scene that does not exist, a CertifyId that does not exist",
                        endpoint,
                        Map.of("SceneId", NO_SCENE, "CertifyId", unknownId)));
        all.add(search("F3", "the records of the given scene", endpoint, scene, Map.of()));
        Instant from = now.plus(YEAR);
        Instant to = from.plus(YEAR);
        all.add(
                search(
                        "F4",
                        "the same, of next year, dates as milliseconds",
                        endpoint,
                        scene,
                        Map.of(
                                "StartDate", Long.toString(from.toEpochMilli()),
                                "EndDate", Long.toString(to.toEpochMilli()))));
        all.add(
                search(
                        "F5",
                        "the same, of the year 2099, dates as text",
                        endpoint,
                        scene,
                        Map.of(
                                "StartDate", "2099-01-01 00:00:00 +0800",
                                "EndDate", "2099-12-31 23:59:59 +0800")));
        standbyEndpoint.ifPresent(
                other ->
                        all.add(
                                search(
                                        "F6",
                                        "as F3, at the standby endpoint",
                                        other,
                                        scene,
                                        Map.of())));
        certifyId.ifPresent(id -> addSession(all, Map.of("SceneId", scene, "CertifyId", id)));
    }

    private void addSession(List<Question> all, Map<String, String> session) {
        all.add(describe("F7", "the given scene, the given CertifyId", endpoint, session));
        Map<String, String> withPicture = new TreeMap<>(session);
        withPicture.put("PictureReturnType", "JPG");
        all.add(describe("F8", "as F7, with PictureReturnType=JPG", endpoint, withPicture));
        standbyEndpoint.ifPresent(
                other -> all.add(describe("F9", "as F7, at the standby endpoint", other, session)));
    }

    private void addLegacy(List<Question> all, String scene) {
        all.add(
                new Question(
                        "L1",
                        "the given scene, a BizId that does not exist",
                        endpoint,
                        FreeOperation.DESCRIBE_VERIFY_RESULT,
                        Map.of("BizType", scene, "BizId", random())));
        bizId.ifPresent(
                id ->
                        all.add(
                                new Question(
                                        "L2",
                                        "the given scene, the given BizId",
                                        endpoint,
                                        FreeOperation.DESCRIBE_VERIFY_RESULT,
                                        Map.of("BizType", scene, "BizId", id))));
    }

    private static Question describe(
            String id, String what, URI where, Map<String, String> parameters) {
        return new Question(id, what, where, FreeOperation.DESCRIBE_FACE_VERIFY, parameters);
    }

    private static Question search(
            String id, String what, URI where, String scene, Map<String, String> filter) {
        Map<String, String> parameters = new TreeMap<>(filter);
        parameters.put("CurrentPage", "1");
        parameters.put("PageSize", "10");
        parameters.put("SceneId", scene);
        return new Question(
                id, what, where, FreeOperation.DESCRIBE_VERIFY_SEARCH_PAGE_LIST, parameters);
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
