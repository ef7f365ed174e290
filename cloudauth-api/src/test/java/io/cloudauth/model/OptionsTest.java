package io.cloudauth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void timeoutsThatAreNotSetAreAbsent() {
        Timeouts timeouts = Timeouts.builder().connect(Duration.ofSeconds(2)).build();
        assertThat(timeouts.connect()).contains(Duration.ofSeconds(2));
        assertThat(timeouts.response()).isEmpty();
        assertThat(timeouts.total()).isEmpty();
        assertThat(timeouts)
                .isEqualTo(Timeouts.builder().connect(Duration.ofSeconds(2)).build())
                .isNotEqualTo(Timeouts.builder().response(Duration.ofSeconds(2)).build());
    }

    @Test
    void timeoutOfZeroOrLessIsRefused() {
        for (Duration bad : new Duration[] {Duration.ZERO, Duration.ofNanos(-1)}) {
            assertThatThrownBy(() -> Timeouts.builder().connect(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("connect");
            assertThatThrownBy(() -> Timeouts.builder().response(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("response");
            assertThatThrownBy(() -> Timeouts.builder().total(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("total");
        }
    }

    @Test
    void waitingHasItsDefaults() {
        assertThat(AwaitOptions.builder().build())
                .isEqualTo(
                        new AwaitOptions(
                                Duration.ofMinutes(5),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(10)));
    }

    @Test
    void waitingRefusesWhatCannotBeWaited() {
        assertThatThrownBy(() -> AwaitOptions.builder().atMost(Duration.ZERO).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("atMost");
        assertThatThrownBy(
                        () -> AwaitOptions.builder().initialInterval(Duration.ofHours(1)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("initialInterval");
        assertThatThrownBy(() -> AwaitOptions.builder().maxInterval(Duration.ZERO).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxInterval");
    }
}
