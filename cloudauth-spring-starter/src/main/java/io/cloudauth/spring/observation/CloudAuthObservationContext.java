package io.cloudauth.spring.observation;

import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.Ending;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.OutcomeUnknownException;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The context of one observed call, from which a {@link CloudAuthObservationConvention} reads. It
 * contains neither the request nor the result, so a convention cannot expose personal data.
 *
 * <p>The span has the kind {@code CLIENT}. No trace header is sent to the service.
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

    /**
     * Returns the name of the client.
     *
     * @return the name under {@code cloudauth.clients}, or {@code default} for the unnamed client
     */
    public String clientName() {
        return clientName;
    }

    /**
     * Returns the name of the operation.
     *
     * @return the name of the API operation, such as {@code VerifyMaterial}; {@code PutObject} or
     *     {@code GetMaterial} for an image transfer
     */
    public String operation() {
        return operation;
    }

    /**
     * Returns the event that reported the end of the call.
     *
     * @return the event; empty while the call is in progress, and if nothing was sent
     */
    public Optional<CallEnded> ended() {
        return Optional.ofNullable(ended);
    }

    /**
     * Returns how the call ended.
     *
     * @return {@code succeeded}, {@code failed}, {@code outcome_unknown} (a billable submission may
     *     have been charged) or {@code cancelled}
     */
    public String outcome() {
        CallEnded event = ended;
        Ending ending = event != null ? event.ending() : endingFromError();
        return ending.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the kind of the service's error.
     *
     * @return the name of an {@link io.cloudauth.error.ErrorKind} in lower case, such as {@code
     *     throttled}; {@code none} if the service returned no error code
     */
    public String errorKind() {
        CallEnded event = ended;
        if (event == null || event.code().isEmpty()) {
            return "none";
        }
        return event.code().get().kind().name().toLowerCase(Locale.ROOT);
    }

    void setEnded(CallEnded event) {
        this.ended = event;
    }

    private Ending endingFromError() {
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
