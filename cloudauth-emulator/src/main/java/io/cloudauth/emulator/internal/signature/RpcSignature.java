package io.cloudauth.emulator.internal.signature;

import io.cloudauth.emulator.internal.text.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;

/**
 * The RPC signature 1.0: HMAC-SHA1 over the method and all parameters of the query and the body.
 */
public final class RpcSignature {

    private static final int PART_LENGTH = 4 * 1024;

    private RpcSignature() {}

    /**
     * Returns the signature in Base64. It does not cover the parameter {@code Signature}. The
     * signed text is processed in parts, because a value may be large.
     */
    public static String of(
            String method, List<Map.Entry<String, String>> parameters, String secret) {
        Mac mac = Digests.hmacSha1((secret + "&").getBytes(StandardCharsets.UTF_8));
        add(mac, method + "&%2F&");
        List<Map.Entry<String, String>> sorted =
                parameters.stream()
                        .filter(parameter -> !parameter.getKey().equals("Signature"))
                        .sorted(
                                Comparator.comparing(Map.Entry<String, String>::getKey)
                                        .thenComparing(Map.Entry::getValue))
                        .toList();
        String separator = "";
        for (Map.Entry<String, String> parameter : sorted) {
            add(mac, separator);
            addEncodedTwice(mac, parameter.getKey());
            add(mac, "%3D");
            addEncodedTwice(mac, parameter.getValue());
            separator = "%26";
        }
        return Base64.getEncoder().encodeToString(mac.doFinal());
    }

    private static void addEncodedTwice(Mac mac, String text) {
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(text.length(), start + PART_LENGTH);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            String once = PercentEncoding.encode(text.substring(start, end));
            add(mac, PercentEncoding.encode(once));
            start = end;
        }
    }

    private static void add(Mac mac, String ascii) {
        mac.update(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
