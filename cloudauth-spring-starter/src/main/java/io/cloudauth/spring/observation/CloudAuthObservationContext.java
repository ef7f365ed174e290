package io.cloudauth.spring.observation;

import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.Ending;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.ErrorCode;
import io.cloudauth.error.OutcomeUnknownException;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * One call as an {@link CloudAuthObservationConvention} sees it. The request and the result are not
 * in it, so that no convention can tell of a person.
 *
 * <p>It is a client's span; nothing of the trace is sent to the service.
 */
public final class CloudAuthObservationContext extends SenderContext<Object> {
    private final String clientName;
    private final String operation;
    private volatile @Nullable CallEnded ended;

    CloudAuthObservationContext(String clientName, String operation) {
        super((carrier, key, value) -> {}, Kind.CLIENT);
        this.clientName = clientName;
        this.operation = operation;
        setCarrier(new Object());
        setRemoteServiceName("cloudauth");
    }

    /** The client's name under {@code cloudauth.clients}, or {@code default}. */
    public String clientName() {
        return clientName;
    }

    /** The operation's name on the wire, such as {@code VerifyMaterial}. */
    public String operation() {
        return operation;
    }

    /** What the core told of the call's end; empty while it goes on, and where nothing was sent. */
    public Optional<CallEnded> ended() {
        return Optional.ofNullable(ended);
    }

    /**
     * How it ended: {@code succeeded}, {@code failed}, {@code outcome_unknown} (a billed submission
     * may or may not have been processed) or {@code cancelled}.
     */
    public String outcome() {
        CallEnded event = ended;
        Ending ending = event != null ? event.ending() : endingByError();
        return ending.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What the service refused it for, such as {@code throttled}: one of few words, by the
     * contract's table of errors. {@code none} where the service gave no error code.
     */
    public String errorKind() {
        CallEnded event = ended;
        if (event == null || event.code().isEmpty()) {
            return "none";
        }
        String code = event.code().get();
        ErrorCode known =
                event.status().isPresent()
                        ? ErrorCode.of(code, event.status().getAsInt())
                        : ErrorCode.of(code);
        return known.kind().name().toLowerCase(Locale.ROOT);
    }

    void end(CallEnded event) {
        this.ended = event;
    }

    private Ending endingByError() {
        Throwable error = getError();
        if (error == null) {
            return Ending.SUCCEEDED;
        }
        if (error instanceof OutcomeUnknownException) {
            return Ending.OUTCOME_UNKNOWN;
        }
        return error instanceof CallCancelledException || error instanceof CancellationException
                ? Ending.CANCELLED
                : Ending.FAILED;
    }
}
