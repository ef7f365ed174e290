package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.verification.Owner;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerificationSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * A view of the HTTP session: the owner, and the verification session that the browser started
 * last. The verification session contains the token, so it is stored nowhere else.
 *
 * <p>If your application has accounts, return the account that is signed in from {@link #owner()}.
 */
final class Visit {
    private static final String OWNER = "owner";
    private static final String ATTEMPT_KEY = "attemptKey";
    private static final String STARTED = "started";

    private final HttpServletRequest request;
    private final HttpSession session;

    private Visit(HttpServletRequest request) {
        this.request = request;
        this.session = request.getSession();
    }

    static Visit of(HttpServletRequest request) {
        return new Visit(request);
    }

    /** Returns the owner of this session. */
    Owner owner() {
        return new Owner(randomValue(OWNER));
    }

    /** Returns the key for counting attempts. It stays the same when the session ID changes. */
    String attemptKey() {
        return randomValue(ATTEMPT_KEY);
    }

    private String randomValue(String name) {
        synchronized (WebUtils.getSessionMutex(session)) {
            if (!(session.getAttribute(name) instanceof String)) {
                session.setAttribute(name, UUID.randomUUID().toString());
            }
            return (String) session.getAttribute(name);
        }
    }

    /**
     * Changes the session ID. An attacker who knew the old ID, or planted it in this browser,
     * cannot access the new verification.
     */
    void changeId() {
        request.changeSessionId();
    }

    /**
     * Runs an action while it blocks other actions of the same session. After a double click the
     * second request waits for the first, so that its response has the latest session ID.
     */
    <T> T oneAtATime(Supplier<T> action) {
        synchronized (WebUtils.getSessionMutex(session)) {
            return action.get();
        }
    }

    /** Stores the verification that was started. */
    void store(VerificationSession started) {
        session.setAttribute(STARTED, started.reveal());
    }

    /** Returns the verification that was started with this BizId. */
    Optional<VerificationSession> started(BizId bizId) {
        return started().filter(verification -> verification.bizId().equals(bizId));
    }

    /** Returns the verification that was started here, if a returning browser has its state. */
    Optional<VerificationSession> returnedWith(@Nullable String state) {
        return started().filter(verification -> verification.isReturnedBy(state));
    }

    /** Invalidates the session with all its data. */
    void invalidate() {
        session.invalidate();
    }

    private Optional<VerificationSession> started() {
        return session.getAttribute(STARTED) instanceof String text
                ? Optional.of(VerificationSession.restore(text))
                : Optional.empty();
    }
}
