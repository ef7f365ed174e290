package io.cloudauth.core.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExceptionSanitizerTest {

    @Test
    void theClassAndThePlaceOfAFailureAreShownButNoTextOfIt() {
        IllegalArgumentException failure =
                new IllegalArgumentException("张三", new IOException("110101"));
        failure.addSuppressed(new IOException("token"));

        Exception shown = ExceptionSanitizer.of(failure);

        assertThat(shown)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("java.lang.IllegalArgumentException")
                .hasNoCause()
                .hasNoSuppressedExceptions();
        assertThat(shown.getStackTrace()).isEqualTo(failure.getStackTrace());
    }

    @Test
    void aFailureOfInputOrOutputStaysOne() {
        assertThat(ExceptionSanitizer.of(new FileNotFoundException("/home/zhangsan/id.jpg")))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("java.io.FileNotFoundException");
    }

    @Test
    void aFailureWithoutAReadableStackTraceIsStillShown() {
        IllegalStateException hostile =
                new IllegalStateException("张三") {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public StackTraceElement[] getStackTrace() {
                        throw new UnsupportedOperationException("张三");
                    }
                };
        assertThat(ExceptionSanitizer.of(hostile)).hasMessage(hostile.getClass().getName());
    }
}
