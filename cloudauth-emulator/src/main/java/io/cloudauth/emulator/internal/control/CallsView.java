package io.cloudauth.emulator.internal.control;

import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.journal.Entry;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.journal.Masking;
import io.cloudauth.emulator.internal.text.FormText;
import io.cloudauth.emulator.internal.text.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON representation of the calls in the control interface. */
final class CallsView {

    private final Controls controls;
    private final Journal journal;
    private final Masking masking;

    CallsView(Controls controls) {
        this.controls = controls;
        this.journal = controls.journal();
        this.masking = controls.masking();
    }

    /** Returns the calls that a request asks for, with the counters. */
    Response respond(Request request) throws InvalidControlRequestException {
        Map<String, String> query = FormText.read(request.query());
        long after = count(query, "after", 0);
        long limit = count(query, "limit", Journal.MAX_ENTRIES);
        CallFilter filter = CallFilter.read(query);
        String counters =
                "],\"charged\":"
                        + controls.charged()
                        + ",\"oldest\":"
                        + journal.oldest()
                        + ",\"newest\":"
                        + journal.newest()
                        + "}";
        return Response.streamed(
                200,
                ControlInterface.JSON,
                out -> {
                    out.write("{\"calls\":[".getBytes(StandardCharsets.UTF_8));
                    write(out, after, limit, filter);
                    out.write(counters.getBytes(StandardCharsets.UTF_8));
                });
    }

    private static long count(Map<String, String> query, String name, long defaultValue)
            throws InvalidControlRequestException {
        String value = query.get(name);
        if (value == null) {
            return defaultValue;
        }
        if (!value.matches("[0-9]{1,18}")) {
            throw new InvalidControlRequestException(name + " is a whole number, and not negative");
        }
        return Long.parseLong(value);
    }

    /**
     * Writes the calls after a number that match, or only the newest if there are more than the
     * limit. Holds only the numbers of the calls, so that a slow reader does not hold the journal's
     * entries in memory.
     */
    private void write(OutputStream out, long number, long limit, CallFilter filter)
            throws IOException {
        String separator = "";
        for (long match : matches(number, limit, filter)) {
            Journal.Numbered numbered = journal.get(match);
            if (numbered != null) {
                out.write(separator.getBytes(StandardCharsets.UTF_8));
                out.write(JsonText.write(call(numbered)));
                separator = ",";
            }
        }
    }

    /** Returns the numbers of the newest calls that match, oldest first. */
    private List<Long> matches(long number, long limit, CallFilter filter) {
        List<Long> matches = new ArrayList<>();
        long first = Math.max(number + 1, journal.oldest());
        for (long next = journal.newest(); next >= first && matches.size() < limit; next--) {
            Journal.Numbered numbered = journal.get(next);
            if (numbered != null && (filter.matchesAll() || filter.matches(call(numbered)))) {
                matches.add(next);
            }
        }
        Collections.reverse(matches);
        return matches;
    }

    private Map<String, Object> call(Journal.Numbered numbered) {
        Entry entry = numbered.entry();
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("number", numbered.number());
        call.put("time", entry.time().toString());
        call.put("action", entry.action());
        call.put("method", entry.method());
        call.put("signature", entry.signature());
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<String, Object> places = new LinkedHashMap<>();
        entry.parameters()
                .forEach(
                        (name, parameter) -> {
                            parameters.put(name, masking.value(name, parameter.value()));
                            places.put(name, parameter.place().name().toLowerCase(Locale.ROOT));
                        });
        call.put("parameters", parameters);
        call.put("travelledIn", places);
        call.put("status", entry.status());
        if (entry.code() != null) {
            call.put("code", entry.code());
        }
        if (entry.fault() != null) {
            call.put("fault", entry.fault().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        call.put("answer", masking.fields(entry.responseFields()));
        call.put("charged", entry.charged());
        return call;
    }
}
