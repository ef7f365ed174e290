package io.cloudauth.emulator.internal.signature;

import io.cloudauth.emulator.internal.text.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;

/** RPC signature 1.0: HMAC-SHA1 over the method and all parameters, wherever they travelled. */
public final class RpcSignature {

    private static final int PIECE = 4 * 1024;

    private RpcSignature() {}

    /**
     * The signature; a parameter named {@code Signature} is left out of it. The text that is signed
     * goes through piece by piece: a value may be large.
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
            int end = Math.min(text.length(), start + PIECE);
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
