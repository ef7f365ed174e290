package io.cloudauth.core.internal.call;

import io.cloudauth.core.internal.fault.Fault;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The endpoints of one call. Only the thread of the call uses it. */
public final class Endpoints {
    private URI current;
    private @Nullable URI other;

    private Endpoints(URI current, @Nullable URI other) {
        this.current = current;
        this.other = other;
    }

    /** Returns the endpoint of a call whose attempts must all go to the same one. */
    public static Endpoints only(URI endpoint) {
        return new Endpoints(endpoint, null);
    }

    /**
     * Returns the endpoints of a call whose next attempt goes to the other one after a failure.
     *
     * @param standby the standby endpoint; null if the client has none
     */
    public static Endpoints of(URI primary, @Nullable URI standby) {
        return new Endpoints(primary, standby);
    }

    /** Returns the endpoint of the running attempt; after the call, the one that answered. */
    public URI current() {
        return current;
    }

    /** Selects the endpoint of the next attempt after a failed one. */
    void failed(Fault fault, boolean billed) {
        URI next = other;
        if (next != null && fault.movesToOtherEndpoint(billed)) {
            other = current;
            current = next;
        }
    }
}
