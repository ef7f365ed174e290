package io.cloudauth.emulator.internal.control;

import io.cloudauth.emulator.internal.journal.Entry;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.journal.Masking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The calls as the control interface tells them. */
final class CallsView {

    private final Journal journal;
    private final Masking masking;

    CallsView(Journal journal, Masking masking) {
        this.journal = journal;
        this.masking = masking;
    }

    /** The calls after a number, of which the newest where there are more than the limit. */
    List<Map<String, Object>> after(long number, long limit) {
        List<Journal.Numbered> later = journal.after(number);
        List<Map<String, Object>> calls = new ArrayList<>();
        for (Journal.Numbered one :
                later.subList((int) Math.max(0, later.size() - limit), later.size())) {
            calls.add(call(one));
        }
        return calls;
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
