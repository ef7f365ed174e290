package io.cloudauth.conformance.programs;

import io.cloudauth.conformance.canary.Told;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that can be read of an application from outside: meters, spans, endpoints.
 *
 * <p>The endpoint {@code heapdump} is left out: a dump is the memory itself, and while a call goes
 * on the person is in it. What stays there afterwards is looked for by {@code RetentionTest}.
 *
 * @param application which
 */
record Observations(ObservedApplication application) {

    static final String METER = "meter, ";
    static final String ENDPOINT = "endpoint ";

    /** Changes something, or is the memory itself. */
    private static final Pattern LEFT_OUT = Pattern.compile(".*/(heapdump|shutdown)");

    private static final Pattern LINK = Pattern.compile("\"href\":\"([^\"]+)\"");
    private static final Pattern NAMES = Pattern.compile("\"names\":\\[([^]]*)]");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern OURS = Pattern.compile("\"(cloudauth\\.[^\"]+)\"");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    void tell(Told told) throws IOException, InterruptedException {
        for (Meter meter : application.part(MeterRegistry.class).getMeters()) {
            Meter.Id id = meter.getId();
            told.text(METER + id.getName(), id + " " + id.getDescription() + id.getBaseUnit());
        }
        application.part(Spans.class).tell(told);
        String all = answer("/actuator", told);
        for (MatchResult link : LINK.matcher(all).results().toList()) {
            String path = URI.create(link.group(1).replaceAll("/?\\{.*", "")).getPath();
            if (!LEFT_OUT.matcher(path).matches()) {
                answer(path, told);
            }
        }
        for (String name : quoted(NAMES, answer("/actuator/metrics", told))) {
            answer("/actuator/metrics/", name, told);
        }
        for (MatchResult name : OURS.matcher(answer("/actuator/env", told)).results().toList()) {
            answer("/actuator/env/", name.group(1), told);
        }
    }

    private static List<String> quoted(Pattern list, String text) {
        return list
                .matcher(text)
                .results()
                .flatMap(found -> QUOTED.matcher(found.group(1)).results())
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private String answer(String path, Told told) throws IOException, InterruptedException {
        return answer(path, "", told);
    }

    private String answer(String path, String one, Told told)
            throws IOException, InterruptedException {
        String last = URLEncoder.encode(one, StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(application.address() + path + last)).build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        told.text(ENDPOINT + path + " " + response.statusCode(), path + ": " + response.body());
        return response.body();
    }
}
