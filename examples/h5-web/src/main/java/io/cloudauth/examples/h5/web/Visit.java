package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.verification.Begun;
import io.cloudauth.examples.h5.verification.Owner;
import io.cloudauth.examples.h5.verification.Ticket;
import io.cloudauth.examples.h5.verification.Verification;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * A view of the HTTP session: the owner, the one-time link of the verification that was started
 * here last, and the link to the service's page that this browser began last. The links are
 * secrets, so they are stored nowhere else.
 *
 * <p>If your application has accounts, return the account that is signed in from {@link #owner()}.
 */
final class Visit {
    private static final String OWNER = "owner";
    private static final String ATTEMPT_KEY = "attemptKey";
    private static final String TICKET_NUMBER = "ticketNumber";
    private static final String TICKET_CODE = "ticketCode";
    private static final String BEGUN_NUMBER = "begunNumber";
    private static final String BEGUN_CODE = "begunCode";
    private static final String BEGUN_PAGE = "begunPage";

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
            String value = text(name);
            if (value == null) {
                value = UUID.randomUUID().toString();
                session.setAttribute(name, value);
            }
            return value;
        }
    }

    private @Nullable String text(String name) {
        return (String) session.getAttribute(name);
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

    /** Stores the verification that was started here. */
    void store(Ticket ticket) {
        session.setAttribute(TICKET_NUMBER, ticket.number());
        session.setAttribute(TICKET_CODE, ticket.code());
    }

    /** Stores the verification that this browser began by a one-time link. */
    void store(Begun begun, String code) {
        session.setAttribute(BEGUN_NUMBER, begun.number());
        session.setAttribute(BEGUN_CODE, code);
        session.setAttribute(BEGUN_PAGE, begun.page().toString());
    }

    /** Returns the secret of the one-time link, if this verification was started here. */
    Optional<String> code(Verification verification) {
        return Optional.ofNullable(text(TICKET_CODE))
                .filter(code -> verification.number().equals(text(TICKET_NUMBER)));
    }

    /** Returns the service's page, if this browser began this verification. */
    Optional<URI> page(Verification verification) {
        return Optional.ofNullable(text(BEGUN_PAGE))
                .filter(page -> verification.number().equals(text(BEGUN_NUMBER)))
                .map(URI::create);
    }

    /** Returns the verification of a one-time link that was made or used by this browser. */
    Optional<String> numberOf(String code) {
        if (code.equals(text(TICKET_CODE))) {
            return Optional.ofNullable(text(TICKET_NUMBER));
        }
        return code.equals(text(BEGUN_CODE))
                ? Optional.ofNullable(text(BEGUN_NUMBER))
                : Optional.empty();
    }

    /** Returns whether this browser started the verification or began it by a one-time link. */
    boolean takesPartIn(Verification verification) {
        return owns(verification) || verification.number().equals(text(BEGUN_NUMBER));
    }

    /** Returns whether the verification was started in this session. */
    boolean owns(Verification verification) {
        return verification.owner().equals(owner());
    }

    /** Returns whether the last verification that was started here has this number. */
    boolean hasTicket(String number) {
        return number.equals(text(TICKET_NUMBER));
    }

    /** Invalidates the session with all its data. */
    void invalidate() {
        session.invalidate();
    }
}
