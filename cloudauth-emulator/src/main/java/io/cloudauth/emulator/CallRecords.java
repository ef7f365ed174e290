package io.cloudauth.emulator;

import io.cloudauth.emulator.internal.journal.Entry;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.journal.Masking;
import io.cloudauth.emulator.internal.operation.Parameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Converter from journal entries to the calls of the public API. */
final class CallRecords {

    private CallRecords() {}

    static List<CloudAuthEmulator.Call> of(Journal journal, Masking masking) {
        return journal.after(0, Journal.MAX_ENTRIES).stream()
                .map(numbered -> call(numbered.entry(), masking))
                .toList();
    }

    private static CloudAuthEmulator.Call call(Entry entry, Masking masking) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Set<String> inUrl = new LinkedHashSet<>();
        entry.parameters()
                .forEach(
                        (name, parameter) -> {
                            parameters.put(name, masking.value(name, parameter.value()));
                            if (parameter.place() == Parameters.Place.QUERY) {
                                inUrl.add(name);
                            }
                        });
        return new CloudAuthEmulator.Call(
                entry.time(),
                entry.action(),
                entry.signature(),
                Collections.unmodifiableMap(parameters),
                Collections.unmodifiableSet(inUrl),
                entry.status(),
                entry.code(),
                entry.charged());
    }
}
