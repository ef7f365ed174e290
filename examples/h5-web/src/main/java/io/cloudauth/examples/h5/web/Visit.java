package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.verification.Owner;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerificationSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
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
    private static final String BEGUN = "begun";

    private final HttpSession session;

    private Visit(HttpSession session) {
        this.session = session;
    }

    static Visit of(HttpServletRequest request) {
        return new Visit(request.getSession());
    }

    /** Whose visit it is. */
    Owner owner() {
        synchronized (WebUtils.getSessionMutex(session)) {
            if (!(session.getAttribute(OWNER) instanceof String)) {
                session.setAttribute(OWNER, UUID.randomUUID().toString());
            }
            return new Owner((String) session.getAttribute(OWNER));
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
