package io.cloudauth.emulator.internal.control;

import io.cloudauth.emulator.internal.journal.Entry;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.journal.Masking;
import io.cloudauth.emulator.internal.text.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON representation of the calls in the control interface. */
final class CallsView {

    private static final int BATCH_SIZE = 20;

    private final Journal journal;
    private final Masking masking;

    CallsView(Journal journal, Masking masking) {
        this.journal = journal;
        this.masking = masking;
    }

    /**
     * Writes the calls after a number, or only the newest if there are more than the limit. Writes
     * in small batches, so that a slow reader does not hold the journal's entries in memory.
     */
    void write(OutputStream out, long number, long limit) throws IOException {
        long newest = journal.newest();
        long last = Math.max(number, newest - Math.min(limit, newest));
        String separator = "";
        List<Journal.Numbered> batch = journal.after(last, BATCH_SIZE);
        while (!batch.isEmpty() && last < newest) {
            for (Journal.Numbered numbered : batch) {
                out.write(separator.getBytes(StandardCharsets.UTF_8));
                out.write(JsonText.write(call(numbered)));
                separator = ",";
                last = numbered.number();
            }
            batch = journal.after(last, BATCH_SIZE);
        }
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
