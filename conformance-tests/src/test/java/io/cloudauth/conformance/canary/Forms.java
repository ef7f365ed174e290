package io.cloudauth.conformance.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The forms in which a value can be told, so that who reads them has it: as it is, encoded, cut
 * into a part that tells enough, masked so little that the rest can be tried, or as a digest of
 * what can be guessed.
 */
final class Forms {

    /** As much of a number or a secret as no other text has by chance. */
    private static final int TELLING = 12;

    private static final int SHORT_ID = 11;

    /** What many a value shares with the names of things. */
    private static final String SHARED = "sts.cloudauth-emulator-";

    private final Map<String, String> forms = new LinkedHashMap<>();
    private final String value;

    private Forms(Canary canary) {
        this.value = canary.value();
        encoded();
        base64(value.getBytes(UTF_8));
        parts();
        if (canary.guessable()) {
            masked();
            digests();
        }
    }

    /** The names of the forms by their texts, none of which is shorter than a rare character. */
    static Map<String, String> of(Canary canary) {
        return new Forms(canary).forms;
    }

    private void add(String form, String text) {
        if (!text.isEmpty()) {
            forms.putIfAbsent(text, form);
        }
    }

    private void encoded() {
        byte[] utf8 = value.getBytes(UTF_8);
        String form = URLEncoder.encode(value, UTF_8);
        String percent = form.replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
        add("raw", value);
        add("form-encoded", form);
        add("percent-encoded", percent);
        add("percent-encoded twice", URLEncoder.encode(percent, UTF_8));
        add("percent-encoded wholly", bytes(utf8, b -> "%%%02x".formatted(b)));
        add("JSON, escaped", chars(c -> c < 128 ? "" + (char) c : "\\u%04x".formatted(c)));
        add("JSON, escaped twice", chars(c -> c < 128 ? "" + (char) c : "\\\\u%04x".formatted(c)));
        add("JSON, escaped wholly", chars("\\u%04x"::formatted));
        add("JSON, slashes escaped", value.replace("/", "\\/"));
        add("XML, decimal", chars(c -> c < 128 ? "" + (char) c : "&#" + c + ";"));
        add("XML, hexadecimal", chars(c -> c < 128 ? "" + (char) c : "&#x%x;".formatted(c)));
        add("hexadecimal", HexFormat.of().formatHex(utf8));
        add("hexadecimal, spaced", HexFormat.ofDelimiter(" ").formatHex(utf8));
        add("hexadecimal, UTF-16", HexFormat.of().formatHex(value.getBytes(UTF_16BE)));
        add(
                "as Apache's wire log",
                bytes(utf8, b -> b < 128 ? "" + (char) b : "[0x%x]".formatted(b)));
        add("UTF-8 taken for Latin-1", new String(utf8, ISO_8859_1));
        add("bytes in decimal", bytes(utf8, b -> (byte) b + ", "));
        add("backwards", new StringBuilder(value).reverse().toString());
        add("rotated by 13", chars(c -> "" + (char) rotated(c)));
    }

    /** In each of the three ways in which it can lie in a longer text, less what borders shape. */
    private void base64(byte[] utf8) {
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + utf8.length];
            System.arraycopy(utf8, 0, shifted, before, utf8.length);
            String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int from = before == 0 ? 0 : before + 1;
            int to = shifted.length % 3 == 0 ? whole.length() : whole.length() - 1;
            String inner = whole.substring(from, to);
            add("base64, shifted by " + before, inner);
            add("base64 for URLs, shifted by " + before, inner.replace('+', '-').replace('/', '_'));
        }
    }

    private void parts() {
        if (value.codePoints().allMatch(c -> c > 0x2E80)) {
            value.codePoints().forEach(c -> add("character", Character.toString(c)));
            return;
        }
        for (int i = 0; i + TELLING <= value.length(); i++) {
            String part = value.substring(i, i + TELLING);
            boolean says =
                    value.startsWith("http")
                            ? part.contains("canary-")
                            : !SHARED.contains(part.toLowerCase(Locale.ROOT));
            add("part", says ? part : "");
        }
    }

    /**
     * So many places shown that the others are tried in no time, by the check digit or an order.
     */
    private void masked() {
        if (value.matches("\\d{11,}X?")) {
            int shown = value.length() > SHORT_ID ? 4 : 3;
            for (char mark : new char[] {'*', 'x', '•', '#'}) {
                add("masked behind, " + mark, value.substring(0, shown) + mark + mark);
                add(
                        "masked before, " + mark,
                        "" + mark + mark + value.substring(value.length() - shown));
            }
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            add("without hyphens", "born" + value.replace("-", ""));
        }
    }

    private void digests() {
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
            try {
                byte[] digest = MessageDigest.getInstance(algorithm).digest(value.getBytes(UTF_8));
                add(algorithm, HexFormat.of().formatHex(digest));
                String base64 = Base64.getEncoder().withoutPadding().encodeToString(digest);
                add(algorithm + ", base64", base64);
                add(algorithm + ", base64 for URLs", base64.replace('+', '-').replace('/', '_'));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        add("hash code", value.length() > 4 ? "@" + Integer.toHexString(value.hashCode()) : "");
    }

    private static int rotated(int c) {
        if (c >= 'a' && c <= 'z') {
            return 'a' + (c - 'a' + 13) % 26;
        }
        return c >= 'A' && c <= 'Z' ? 'A' + (c - 'A' + 13) % 26 : c;
    }

    private String chars(IntFunction<String> written) {
        return value.chars().mapToObj(written).collect(Collectors.joining());
    }

    private static String bytes(byte[] bytes, IntFunction<String> written) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(written.apply(b & 0xFF));
        }
        return text.toString();
    }
}
