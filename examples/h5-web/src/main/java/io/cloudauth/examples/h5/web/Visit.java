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
 * What the session of a browser holds: who it is, and what leads to the page of the verification
 * that it began last. The second is as good as a password, so it is nowhere else.
 *
 * <p>Replace {@link #owner()} by the account that is signed in, where you have accounts.
 */
final class Visit {
    private static final String OWNER = "owner";
    private static final String COUNTED = "counted";
    private static final String BEGUN = "begun";

    private final HttpServletRequest request;
    private final HttpSession session;

    private Visit(HttpServletRequest request) {
        this.request = request;
        this.session = request.getSession();
    }

    static Visit of(HttpServletRequest request) {
        return new Visit(request);
    }

    /** Whose visit it is. */
    Owner owner() {
        return new Owner(drawn(OWNER));
    }

    /** What attempts of this session are counted under, whatever its ID is. */
    String counted() {
        return drawn(COUNTED);
    }

    private String drawn(String name) {
        synchronized (WebUtils.getSessionMutex(session)) {
            if (!(session.getAttribute(name) instanceof String)) {
                session.setAttribute(name, UUID.randomUUID().toString());
            }
            return (String) session.getAttribute(name);
        }
    }

    /**
     * Gives the session another ID: who knew the old one, or had planted it in this browser, has no
     * part in what is begun.
     */
    void changeId() {
        request.changeSessionId();
    }

    /**
     * Does something while no other request of this session does: a second click waits for the
     * first, so that the ID in its response is the last one.
     */
    <T> T oneAtATime(Supplier<T> step) {
        synchronized (WebUtils.getSessionMutex(session)) {
            return step.get();
        }
    }

    /** Remembers what was begun. */
    void keep(VerificationSession begun) {
        session.setAttribute(BEGUN, begun.reveal());
    }

    /** What was begun under this number. */
    Optional<VerificationSession> begun(BizId bizId) {
        return begun().filter(one -> one.bizId().equals(bizId));
    }

    /** What was begun here, if a browser that brings this state was sent by it. */
    Optional<VerificationSession> returnedWith(@Nullable String state) {
        return begun().filter(one -> one.isReturnedBy(state));
    }

    /** Forgets all of it. */
    void end() {
        session.invalidate();
    }

    private Optional<VerificationSession> begun() {
        return session.getAttribute(BEGUN) instanceof String text
                ? Optional.of(VerificationSession.restore(text))
                : Optional.empty();
    }
}
