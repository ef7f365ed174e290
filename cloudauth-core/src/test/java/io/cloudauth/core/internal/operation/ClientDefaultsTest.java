package io.cloudauth.core.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.internal.call.Call.Limits;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.model.Timeouts;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whose timeout counts. */
class ClientDefaultsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Timeouts NONE = Timeouts.builder().build();

    @Test
    void aBilledCallWaitsForAllThatIsLeftUnlessItsCallerSaysOtherwise() {
        Timeouts one = Timeouts.builder().response(SECOND).build();
        assertThat(limits(NONE, NONE, true).response()).isNull();
        assertThat(limits(NONE, NONE, false).response()).isEqualTo(Duration.ofSeconds(10));
        assertThat(limits(one, NONE, true).response()).isEqualTo(SECOND);
        assertThat(limits(NONE, one, true).response()).isEqualTo(SECOND);
    }

    @Test
    void theRequestGoesBeforeTheClientAndTheClientBeforeTheDefaults() {
        Timeouts client = Timeouts.builder().connect(SECOND).total(SECOND.multipliedBy(2)).build();
        Timeouts request = Timeouts.builder().total(SECOND.multipliedBy(3)).build();
        assertThat(limits(client, request, false))
                .isEqualTo(new Limits(SECOND, Duration.ofSeconds(10), SECOND.multipliedBy(3)));
        assertThat(limits(NONE, NONE, true))
                .isEqualTo(new Limits(Duration.ofSeconds(2), null, Duration.ofSeconds(30)));
    }

    private static Limits limits(Timeouts ofClient, Timeouts ofRequest, boolean billed) {
        return new ClientDefaults(
                        URI.create("https://service.example"),
                        null,
                        null,
                        ofClient,
                        new FixedSource(Credentials.of("id", "s")),
                        new VirtualTime())
                .limits(new CallOptions(ofRequest, null), billed);
    }
}
