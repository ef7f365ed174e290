package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.access.BoundedMap;
import io.cloudauth.emulator.internal.access.RandomText;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

    private record Key(String bizType, String bizId) {}

    /**
     * A token.
     *
     * @param verification what it leads to
     * @param expires when it ends
     */
    public record Token(Verification verification, Instant expires) {}

    private final Clock clock;
    private final Map<Key, Verification> byKey = new BoundedMap<>(REMEMBERED);
    private final Map<String, Token> byToken = new BoundedMap<>(REMEMBERED);
    private final Map<String, Integer> chosen = new BoundedMap<>(REMEMBERED);
    private final AtomicLong charged = new AtomicLong();
    private final Consumer<Verification> onVerdict;

    /** None yet; the listener is told of each that reaches a verdict. */
    public Verifications(Clock clock, Consumer<Verification> onVerdict) {
        this.clock = clock;
        this.onVerdict = onVerdict;
    }

    synchronized Verification of(Scenes.Scene scene, String bizId) {
        return byKey.computeIfAbsent(
                new Key(scene.bizType(), bizId),
                key -> new Verification(scene, bizId, chosen.get(bizId)));
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
        List<Verification> all = new ArrayList<>(byKey.values());
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
