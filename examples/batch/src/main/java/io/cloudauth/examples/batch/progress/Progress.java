package io.cloudauth.examples.batch.progress;

import io.cloudauth.examples.batch.limits.Breaker;
import io.cloudauth.examples.batch.person.RowState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the persons by state every two seconds, for the page and for metrics. */
@Component
public class Progress {
    private static final int SAMPLES_OF_A_MINUTE = 30;

    private final JdbcClient database;
    private final Breaker breaker;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private volatile Counts counts = new Counts(0, 0, 0, 0, 0, 0, Optional.empty());

    Progress(JdbcClient database, Breaker breaker, MeterRegistry metrics) {
        this.database = database;
        this.breaker = breaker;
        gauge(metrics, "batch.persons.open", Counts::open);
        gauge(metrics, "batch.persons.passed", Counts::passed);
        gauge(metrics, "batch.persons.rejected", Counts::rejected);
        gauge(metrics, "batch.persons.refused", Counts::refused);
        gauge(metrics, "batch.persons.unknown", Counts::unknown);
        gauge(metrics, "batch.rate", Counts::perSecond);
        gauge(metrics, "batch.stopped", counted -> counted.stopped().isPresent() ? 1 : 0);
    }

    private void gauge(
            MeterRegistry metrics, String name, java.util.function.ToDoubleFunction<Counts> value) {
        Gauge.builder(name, this, progress -> value.applyAsDouble(progress.counts()))
                .register(metrics);
    }

    /** Returns the last count. */
    public Counts counts() {
        return counts;
    }

    @Scheduled(fixedDelay = 2_000)
    void countRegularly() {
        try {
            count();
        } catch (DataAccessException e) {
            // the database is away: the page shows the last count
        }
    }

    /** Counts now. */
    public synchronized Counts count() {
        Map<RowState, Long> states = new EnumMap<>(RowState.class);
        database.sql("SELECT state, COUNT(*) FROM verification GROUP BY state")
                .query(
                        row -> {
                            states.put(RowState.valueOf(row.getString(1)), row.getLong(2));
                        });
        long done =
                states.entrySet().stream()
                        .filter(state -> state.getKey().isFinal())
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        counts =
                new Counts(
                        database.sql("SELECT COUNT(*) FROM person").query(Long.class).single(),
                        states.getOrDefault(RowState.PASSED, 0L),
                        states.getOrDefault(RowState.REJECTED, 0L),
                        states.getOrDefault(RowState.REFUSED, 0L),
                        states.getOrDefault(RowState.UNKNOWN, 0L),
                        rate(done),
                        breaker.reason());
        return counts;
    }

    private double rate(long done) {
        Sample now = new Sample(System.nanoTime(), done);
        samples.add(now);
        if (samples.size() > SAMPLES_OF_A_MINUTE) {
            samples.remove();
        }
        Sample oldest = samples.element();
        double seconds = (now.nanos() - oldest.nanos()) / 1e9;
        return seconds < 0.5 ? 0 : (now.done() - oldest.done()) / seconds;
    }

    private record Sample(long nanos, long done) {}
}
