package io.cloudauth.face;

import io.cloudauth.internal.JsonObjectText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hint that a user came back from the page. It comes from the user's browser and can be forged,
 * so it contains no verdict: it names a session whose result you can request. Check that the
 * session belongs to the user.
 *
 * @param certifyId the session that the browser names
 */
public record FaceReturn(CertifyId certifyId) {

    private static final int MAX_LENGTH = 8192;

    /**
     * Reads the parameter {@code response} of the return address, or the data of the message that
     * an embedded page posts.
     *
     * @param response the decoded text of the parameter, a JSON object; also percent-encoded once
     *     more, as some routers leave it; {@code null} if it is absent
     * @return the hint; empty if the text names no session
     */
    public static Optional<FaceReturn> parse(@Nullable String response) {
        if (response == null || response.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Map<String, String> texts = JsonObjectText.texts(response);
        if (texts == null) {
            texts = decoded(response);
        }
        return Optional.ofNullable(texts)
                .map(all -> all.get("extInfo.certifyId"))
                .filter(CertifyId::isValid)
                .map(text -> new FaceReturn(CertifyId.of(text)));
    }

    private static @Nullable Map<String, String> decoded(String response) {
        try {
            return JsonObjectText.texts(URLDecoder.decode(response, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
