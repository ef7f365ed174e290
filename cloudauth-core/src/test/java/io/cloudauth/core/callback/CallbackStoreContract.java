package io.cloudauth.core.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of every callback store. */
public interface CallbackStoreContract {
    Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");
    Instant EXPIRY = NOW.plus(Duration.ofMinutes(30));

    /** Returns a store over the same entries each time, as each process has its own. */
    CallbackStore store();

    @Test
    default void anEntryIsFoundAsItWasAdded() {
        StoredCallback withoutBizType = entry("a".repeat(22));
        StoredCallback other =
                new StoredCallback(
                        "b".repeat(22),
                        "0".repeat(64),
                        BizId.of("订单-𠮷 1"),
                        BizType.of("my-scene"),
                        EXPIRY,
                        10,
                        UUID.randomUUID().toString(),
                        NOW);
        add(withoutBizType);
        add(other);
        assertThat(store().find(withoutBizType.id())).contains(withoutBizType);
        assertThat(store().find(other.id())).contains(other);
    }

    @Test
    default void anIdIsComparedExactly() {
        add(entry("Ab-_"));
        for (String id : List.of("ab-_", "Ab-_ ", "Áb-_", "Ab--", "Ab-", "%", "")) {
            assertThat(store().find(id)).as(id).isEmpty();
        }
        add(entry("ab-_"));
        store().remove("AB-_");
        assertThat(store().find("Ab-_")).isPresent();
        assertThat(store().find("ab-_")).isPresent();
    }

    @Test
    default void anUnchangedEntryIsReplacedOnce() {
        StoredCallback added = entry("id");
        add(added);
        StoredCallback claimed = added.claimed("one", NOW.plusSeconds(60));
        assertThat(store().replace(added, claimed)).isTrue();
        assertThat(store().find("id")).contains(claimed);
        assertThat(store().replace(added, added.claimed("two", NOW.plusSeconds(60)))).isFalse();
        assertThat(store().find("id")).contains(claimed);

        StoredCallback kept = claimed.claimedUntilExpiry();
        assertThat(store().replace(claimed, kept)).isTrue();
        assertThat(store().replace(claimed, claimed.claimed("late", NOW.plusSeconds(90))))
                .as("the claim was extended")
                .isFalse();
        assertThat(store().replace(kept, kept.released())).isTrue();
        assertThat(store().find("id")).contains(kept.released());
        assertThat(store().replace(added, claimed)).as("as it was before").isFalse();
        assertThat(store().find("id")).contains(kept.released());
    }

    @Test
    default void anEntryThatDiffersInOneValueIsNotReplaced() {
        Instant until = NOW.plusSeconds(60);
        StoredCallback stored = entry("id").claimed("one", until);
        add(stored);
        List<StoredCallback> others =
                List.of(
                        entry("id").claimed("two", until),
                        entry("id").claimed("one", until.plusMillis(1)),
                        entry("id").claimed("zero", until).claimed("one", until));
        for (StoredCallback other : others) {
            assertThat(store().replace(other, other.released())).isFalse();
        }
        assertThat(store().find("id")).contains(stored);
    }

    @Test
    default void aRemovedEntryIsNeitherFoundNorReplaced() {
        StoredCallback removed = entry("id");
        StoredCallback other = entry("other");
        add(removed);
        add(other);
        store().remove("id");
        store().remove("id");
        assertThat(store().find("id")).isEmpty();
        assertThat(store().replace(removed, removed.claimed("one", EXPIRY))).isFalse();
        assertThat(store().find("id")).isEmpty();
        assertThat(store().find("other")).contains(other);
    }

    @Test
    default void expiredEntriesAreRemovedWhileOthersAreAdded() {
        for (int i = 0; i < 30; i++) {
            add(entry("old-" + i));
        }
        StoredCallback young =
                StoredCallback.expected(
                        "young", "0".repeat(64), BizId.of("order"), null, EXPIRY.plusMillis(1));
        add(young);
        store().add(entry("early"), EXPIRY.minusMillis(1));
        assertThat(IntStream.range(0, 30).filter(i -> store().find("old-" + i).isPresent()))
                .as("not expired")
                .hasSize(30);
        for (int i = 0; i < 4; i++) {
            store().add(later("new-" + i), EXPIRY);
        }
        assertThat(IntStream.range(0, 30).filter(i -> store().find("old-" + i).isPresent()))
                .isEmpty();
        assertThat(store().find("young")).contains(young);
        assertThat(IntStream.range(0, 4).filter(i -> store().find("new-" + i).isPresent()))
                .hasSize(4);
    }

    @Test
    default void ofManyThreadsOneReplacesAnEntry() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 10; round++) {
                StoredCallback added = entry("round-" + round);
                add(added);
                List<Callable<Boolean>> all =
                        IntStream.range(0, 8)
                                .mapToObj(
                                        i ->
                                                (Callable<Boolean>)
                                                        () ->
                                                                store().replace(
                                                                                added,
                                                                                added.claimed(
                                                                                        "thread-"
                                                                                                + i,
                                                                                        EXPIRY)))
                                .toList();
                int replaced = 0;
                for (Future<Boolean> each : threads.invokeAll(all)) {
                    replaced += each.get() ? 1 : 0;
                }
                assertThat(replaced).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void add(StoredCallback entry) {
        store().add(entry, NOW);
    }

    private static StoredCallback entry(String id) {
        return StoredCallback.expected(id, "0".repeat(64), BizId.of("order-1"), null, EXPIRY);
    }

    private static StoredCallback later(String id) {
        return StoredCallback.expected(
                id, "0".repeat(64), BizId.of("order-1"), null, EXPIRY.plus(Duration.ofMinutes(30)));
    }
}
