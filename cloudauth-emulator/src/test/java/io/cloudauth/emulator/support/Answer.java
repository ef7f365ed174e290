package io.cloudauth.emulator.support;

import java.net.http.HttpHeaders;

/**
 * An answer that arrived.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param text the body
 */
public record Answer(int status, HttpHeaders headers, String text) {

    /** A header, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The content type. */
    public String contentType() {
        return header("content-type");
    }

    /** The body as JSON. */
    public Json json() {
        return Json.read(text);
    }

    /** The error code in the body. */
    public String code() {
        return json().text("Code");
    }
}
