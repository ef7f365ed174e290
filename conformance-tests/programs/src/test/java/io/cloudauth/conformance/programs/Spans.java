package io.cloudauth.conformance.programs;

import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.TraceContext;
import io.cloudauth.conformance.canary.Told;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps every span that is finished, as a collector of traces would get it. Thread-safe. */
final class Spans extends SpanHandler {

    static final String SPAN = "span, ";

    private final Queue<MutableSpan> finished = new ConcurrentLinkedQueue<>();

    @Override
    public boolean end(TraceContext context, MutableSpan span, Cause cause) {
        return finished.add(span);
    }

    /** Name, tags, annotations, error and whatever else a span carries. */
    void tell(Told told) {
        for (MutableSpan span : finished) {
            String name = SPAN + span.name();
            told.text(name, span.toString());
            span.forEachTag(
                    (into, key, value) -> into.text(name + ", tag", key + " " + value), told);
            span.forEachAnnotation((into, at, value) -> into.text(name + ", event", value), told);
            Throwable error = span.error();
            if (error != null) {
                told.failure(name + ", error", error);
            }
        }
    }
}
