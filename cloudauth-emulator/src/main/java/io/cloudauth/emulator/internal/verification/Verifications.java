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
 * The newest verifications, the tokens that lead to them, and the statuses chosen for them.
 * Thread-safe.
 */
public final class Verifications {

    private static final int REMEMBERED = 20_000;
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(30);

    private record Key(String bizType, String bizId) {

        static Key of(Verification verification) {
            return new Key(verification.bizType(), verification.bizId());
        }
    }

    /**
     * A token.
     *
     * @param verification what it leads to
     * @param expires when it ends
     */
    public record Token(Verification verification, Instant expires) {}

    private final Clock clock;
    private final BoundedMap<Key, Verification> byKey =
            new BoundedMap<>(REMEMBERED, Bounds.VERIFICATIONS, (key, one) -> one.bytes());
    // a token keeps its verification, so it counts for as much
    private final BoundedMap<String, Token> byToken =
            new BoundedMap<>(
                    REMEMBERED,
                    Bounds.TOKENS,
                    (token, to) -> Bounds.of(token) + to.verification().bytes());
    private final BoundedMap<String, Integer> chosen =
            new BoundedMap<>(REMEMBERED, Bounds.CHOSEN, (bizId, status) -> Bounds.of(bizId));
    private final AtomicLong charged = new AtomicLong();
    private final Consumer<Verification> onVerdict;

    /** None yet; the listener is told of each that reaches a verdict. */
    public Verifications(Clock clock, Consumer<Verification> onVerdict) {
        this.clock = clock;
        this.onVerdict = onVerdict;
    }

    synchronized Verification of(Scenes.Scene scene, String bizId) {
        Key key = new Key(scene.bizType(), bizId);
        Verification known = byKey.get(key);
        if (known == null) {
            known = new Verification(scene, bizId, chosen.get(bizId));
            byKey.put(key, known);
        }
        return known;
    }

    /** A new session of the end user. */
    void begin(Verification verification, Person person, Journey journey) throws RefusedException {
        verification.begin(person, journey);
        measure(verification);
    }

    /** Counts what a verification has come to take. */
    private synchronized void measure(Verification verification) {
        byKey.put(Key.of(verification), verification);
    }

    synchronized String newToken(Verification verification) {
        String token = RandomText.hex(16);
        byToken.put(token, new Token(verification, clock.instant().plus(TOKEN_LIFETIME)));
        return token;
    }

    /** What a token leads to, ended ones included, or null. */
    public synchronized @Nullable Token byToken(String token) {
        return byToken.get(token);
    }

    /** Sets the status that a BizId has, and will get. */
    public void choose(String bizId, int status) {
        for (Verification one : chosenFor(bizId, status)) {
            int before = one.status();
            charged.addAndGet(one.choose(status));
            tell(one, before);
        }
    }

    private synchronized List<Verification> chosenFor(String bizId, int status) {
        chosen.put(bizId, status);
        return byKey.values().stream().filter(one -> one.bizId().equals(bizId)).toList();
    }

    /** A submission of the end user, other than by a call. */
    public void submit(Verification verification, int verdict) {
        charged.addAndGet(verification.submit(verdict));
        onVerdict.accept(verification);
    }

    /**
     * Lets the end user be played where nobody else does. Returns how many submissions that
     * charged.
     */
    int settle(Verification verification) {
        int before = verification.status();
        int charge = verification.settle();
        charged.addAndGet(charge);
        tell(verification, before);
        return charge;
    }

    /** Material that reaches a verdict at once. Returns how many submissions that charged. */
    int submitMaterial(Verification verification, Person person) throws RefusedException {
        int charge = verification.submitMaterial(person);
        charged.addAndGet(charge);
        measure(verification);
        return charge;
    }

    private void tell(Verification verification, int before) {
        int now = verification.status();
        if (now != before && now != Verification.NOTHING_SUBMITTED) {
            onVerdict.accept(verification);
        }
    }

    /** How many submissions were charged since all was forgotten. */
    public long charged() {
        return charged.get();
    }

    /** The newest verifications, newest first. */
    public synchronized List<Verification> newest(int limit) {
        List<Verification> all = byKey.values();
        Collections.reverse(all);
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** Forgets all. */
    public synchronized void clear() {
        byKey.clear();
        byToken.clear();
        chosen.clear();
        charged.set(0);
    }
}
