package io.cloudauth.examples.quickstart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end user and their browser, on the emulator's page. Sends what the page's own script sends
 * when a person selects "pass".
 */
final class EndUser {

    private static final Pattern TARGET = Pattern.compile("\"target\":\"([^\"]+)\"");

    private EndUser() {}

    /**
     * Passes the verification.
     *
     * @param certifyUrl the page
     * @return the address to which the page redirects the browser
     * @throws IllegalStateException if the page does not accept it
     */
    static URI passes(URI certifyUrl) {
        String token = certifyUrl.getQuery().replaceFirst(".*token=", "");
        HttpRequest submission =
                HttpRequest.newBuilder(certifyUrl.resolve("/face/submissions"))
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"token\":\"" + token + "\",\"subCode\":\"200\"}"))
                        .build();
        Matcher target = TARGET.matcher(send(submission));
        if (!target.find()) {
            throw new IllegalStateException("the page did not redirect the browser");
        }
        return URI.create(target.group(1));
    }

    private static String send(HttpRequest submission) {
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(submission, BodyHandlers.ofString());
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException("the page did not respond", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
