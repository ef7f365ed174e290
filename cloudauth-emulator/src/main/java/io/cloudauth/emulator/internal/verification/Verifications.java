package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.access.RandomText;
import io.cloudauth.emulator.internal.memory.BoundedMap;
import io.cloudauth.emulator.internal.memory.Bounds;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A store of the newest verifications, the tokens that identify them, and the preset statuses.
 * Thread-safe.
 */
public final class Verifications {

    private static final int MAX_ENTRIES = 20_000;
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(30);

    private record Key(String bizType, String bizId) {

        static Key of(Verification verification) {
            return new Key(verification.bizType(), verification.bizId());
        }
    }

    /**
     * A token of a verification.
     *
     * @param verification the verification
     * @param expiresAt the token's expiry time
     */
    public record Token(Verification verification, Instant expiresAt) {}

    private final Clock clock;
    private final BoundedMap<Key, Verification> byKey =
            new BoundedMap<>(
                    MAX_ENTRIES, Bounds.VERIFICATIONS, (key, verification) -> verification.bytes());
    // a token keeps its verification in memory, so the size of both counts
    private final BoundedMap<String, Token> byToken =
            new BoundedMap<>(
                    MAX_ENTRIES,
                    Bounds.TOKENS,
                    (text, token) -> Bounds.sizeOf(text) + token.verification().bytes());
    private final BoundedMap<String, Integer> presetStatuses =
            new BoundedMap<>(
                    MAX_ENTRIES, Bounds.PRESET_STATUSES, (bizId, status) -> Bounds.sizeOf(bizId));
    private final AtomicLong charged = new AtomicLong();
    private final Consumer<Verification> onVerdict;

    /** Creates an empty store. It notifies the listener of each new verdict. */
    public Verifications(Clock clock, Consumer<Verification> onVerdict) {
        this.clock = clock;
        this.onVerdict = onVerdict;
    }

    synchronized Verification of(Scenes.Scene scene, String bizId) {
        Key key = new Key(scene.bizType(), bizId);
        Verification verification = byKey.get(key);
        if (verification == null) {
            verification = new Verification(scene, bizId, presetStatuses.get(bizId));
            byKey.put(key, verification);
        }
        return verification;
    }

    /** Starts a new session of the end user. */
    void start(Verification verification, Person person, FlowOptions options)
            throws RefusedException {
        verification.start(person, options);
        updateSize(verification);
    }

    /** Counts the memory of a verification again after it has changed. */
    private synchronized void updateSize(Verification verification) {
        byKey.put(Key.of(verification), verification);
    }

    synchronized String newToken(Verification verification) {
        String token = RandomText.hex(16);
        byToken.put(token, new Token(verification, clock.instant().plus(TOKEN_LIFETIME)));
        return token;
    }

    /** Returns a token, even if it has expired, or null if it is unknown. */
    public synchronized @Nullable Token byToken(String token) {
        return byToken.get(token);
    }

    /** Sets the status of a BizId, and presets the status of its later verifications. */
    public void setOutcome(String bizId, int status) {
        for (Verification verification : preset(bizId, status)) {
            int before = verification.status();
            charged.addAndGet(verification.setOutcome(status));
            notifyIfDecided(verification, before);
        }
    }

    private synchronized List<Verification> preset(String bizId, int status) {
        presetStatuses.put(bizId, status);
        return byKey.values().stream()
                .filter(verification -> verification.bizId().equals(bizId))
                .toList();
    }

    /** Records a submission of the end user on the page. */
    public void submit(Verification verification, int verdict) {
        charged.addAndGet(verification.submit(verdict));
        onVerdict.accept(verification);
    }

    /**
     * Simulates the submission of the end user, if nothing has been submitted. Returns how many
     * submissions this charged.
     */
    int simulateEndUser(Verification verification) {
        int before = verification.status();
        int charge = verification.simulateEndUser();
        charged.addAndGet(charge);
        notifyIfDecided(verification, before);
        return charge;
    }

    /** Verifies material immediately. Returns how many submissions this charged. */
    int submitMaterial(Verification verification, Person person) throws RefusedException {
        int charge = verification.submitMaterial(person);
        charged.addAndGet(charge);
        updateSize(verification);
        return charge;
    }

    private void notifyIfDecided(Verification verification, int before) {
        int now = verification.status();
        if (now != before && now != Verification.NOTHING_SUBMITTED) {
            onVerdict.accept(verification);
        }
    }

    /** Returns how many submissions were charged since the start or the last {@link #clear()}. */
    public long charged() {
        return charged.get();
    }

    /** Returns the newest verifications, newest first. */
    public synchronized List<Verification> newest(int limit) {
        List<Verification> all = byKey.values();
        Collections.reverse(all);
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** Removes all verifications, tokens and preset statuses, and resets the count of charges. */
    public synchronized void clear() {
        byKey.clear();
        byToken.clear();
        presetStatuses.clear();
        charged.set(0);
    }
}
