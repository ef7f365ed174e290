package io.cloudauth.emulator.internal.signature;

import io.cloudauth.emulator.internal.text.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** RPC signature 1.0: HMAC-SHA1 over the method and all parameters, wherever they travelled. */
public final class RpcSignature {

    private RpcSignature() {}

    /** The signature; a parameter named {@code Signature} is left out of it. */
    public static String of(
            String method, List<Map.Entry<String, String>> parameters, String secret) {
        StringBuilder joined = new StringBuilder(512);
        parameters.stream()
                .filter(parameter -> !parameter.getKey().equals("Signature"))
                .sorted(
                        Comparator.comparing(Map.Entry<String, String>::getKey)
                                .thenComparing(Map.Entry::getValue))
                .forEach(
                        parameter -> {
                            if (!joined.isEmpty()) {
                                joined.append('&');
                            }
                            joined.append(PercentEncoding.encode(parameter.getKey()))
                                    .append('=')
                                    .append(PercentEncoding.encode(parameter.getValue()));
                        });
        String signed = method + "&%2F&" + PercentEncoding.encode(joined.toString());
        byte[] key = (secret + "&").getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(Digests.hmacSha1(key, signed));
    }
}
