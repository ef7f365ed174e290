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

/** The calls as the control interface tells them. */
final class CallsView {

    private static final int AT_ONCE = 20;

    private final Journal journal;
    private final Masking masking;

    CallsView(Journal journal, Masking masking) {
        this.journal = journal;
        this.masking = masking;
    }

    /**
     * Writes the calls after a number, of which the newest where there are more than the limit, a
     * few at a time: no reader keeps the journal in memory.
     */
    void write(OutputStream out, long number, long limit) throws IOException {
        long newest = journal.newest();
        long last = Math.max(number, newest - Math.min(limit, newest));
        String separator = "";
        List<Journal.Numbered> some = journal.after(last, AT_ONCE);
        while (!some.isEmpty() && last < newest) {
            for (Journal.Numbered one : some) {
                out.write(separator.getBytes(StandardCharsets.UTF_8));
                out.write(JsonText.write(call(one)));
                separator = ",";
                last = one.number();
            }
            some = journal.after(last, AT_ONCE);
        }
    }

    private Map<String, Object> call(Journal.Numbered one) {
        Entry entry = one.entry();
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("number", one.number());
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
        call.put("answer", masking.fields(entry.answer()));
        call.put("charged", entry.charged());
        return call;
    }
}
