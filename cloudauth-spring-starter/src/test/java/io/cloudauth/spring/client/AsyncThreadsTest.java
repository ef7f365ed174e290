package io.cloudauth.spring.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class AsyncThreadsTest {

    @Test
    void threadsVirtualOnesAskedForAreVirtualWhereTheJdkHasThem() {
        Thread thread = threadOf("true");

        assertThat(thread.getName()).startsWith("cloudauth-async-");
        assertThat(isVirtual(thread)).isEqualTo(Runtime.version().feature() >= 21);
    }

    @Test
    void threadsNotAskedForAreDaemons() {
        Thread thread = threadOf("false");

        assertThat(thread.getName()).startsWith("cloudauth-async-");
        assertThat(thread.isDaemon()).isTrue();
        assertThat(isVirtual(thread)).isFalse();
    }

    private static Thread threadOf(String virtual) {
        Executor executor =
                AsyncThreads.of(
                        new MockEnvironment()
                                .withProperty("spring.threads.virtual.enabled", virtual),
                        1);
        return CompletableFuture.supplyAsync(Thread::currentThread, executor).join();
    }

    /** By its name: class files are those of Java 17. */
    private static boolean isVirtual(Thread thread) {
        try {
            return (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
