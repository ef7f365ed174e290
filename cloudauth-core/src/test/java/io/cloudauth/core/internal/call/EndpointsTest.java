package io.cloudauth.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.internal.fault.Fault;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndpointsTest {
    private static final URI PRIMARY = URI.create("https://primary.example");
    private static final URI STANDBY = URI.create("https://standby.example");

    /** The service certainly received nothing. */
    private static final Set<Fault> NOT_RECEIVED =
            EnumSet.of(
                    Fault.NAME_NOT_RESOLVED,
                    Fault.NAME_LOOKUP_TIMEOUT,
                    Fault.CONNECTION_REFUSED,
                    Fault.CONNECT_TIMEOUT,
                    Fault.PROXY_FAILED,
                    Fault.TLS_CUT,
                    Fault.LOST_BEFORE_SENDING);

    /** One endpoint may fail so while the other does not. */
    private static final Set<Fault> OF_ONE_ENDPOINT =
            EnumSet.of(
                    Fault.LOST_WHILE_SENDING,
                    Fault.NO_ANSWER,
                    Fault.ANSWER_CUT,
                    Fault.ANSWER_BROKEN,
                    Fault.SERVER_ERROR_WITHOUT_CODE,
                    Fault.SERVICE_FAILED,
                    Fault.THROTTLED);

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBilledCallMovesOnlyIfNothingWasReceived(Fault fault) {
        assertThat(moves(fault, true)).isEqualTo(NOT_RECEIVED.contains(fault));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFreeCallMovesAlsoIfTheOtherEndpointMayRespond(Fault fault) {
        assertThat(moves(fault, false))
                .isEqualTo(NOT_RECEIVED.contains(fault) || OF_ONE_ENDPOINT.contains(fault));
    }

    private static boolean moves(Fault fault, boolean billed) {
        Endpoints endpoints = Endpoints.of(PRIMARY, STANDBY);
        endpoints.failed(fault, billed);
        boolean moved = endpoints.current().equals(STANDBY);
        endpoints.failed(fault, billed);
        assertThat(endpoints.current()).as("and back").isEqualTo(PRIMARY);

        Endpoints only = Endpoints.only(PRIMARY);
        only.failed(fault, billed);
        assertThat(only.current()).isEqualTo(PRIMARY);
        return moved;
    }
}
