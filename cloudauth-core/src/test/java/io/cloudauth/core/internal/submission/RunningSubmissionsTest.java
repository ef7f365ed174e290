package io.cloudauth.core.internal.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.internal.submission.RunningSubmissions.One;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class RunningSubmissionsTest {
    private final RunningSubmissions running = new RunningSubmissions();

    @Test
    void noSubmissionBeginsAfterTheClose() {
        assertThat(isEnded()).as("before").isFalse();
        running.close();
        assertThat(running.begin()).isNull();
        assertThat(isEnded()).isTrue();
    }

    @Test
    void theCloseWaitsUntilEachSubmissionHasEnded() {
        One first = begin();
        One nested = begin();
        running.close();
        assertThat(running.count()).isEqualTo(2);

        nested.end();
        assertThat(running.count()).isEqualTo(1);
        assertThat(running.isOwn()).isTrue();
        assertThat(isEnded()).isFalse();

        first.end();
        assertThat(running.count()).isZero();
        assertThat(running.isOwn()).isFalse();
        assertThat(isEnded()).isTrue();
    }

    @Test
    void aSubmissionThatEndsBeforeTheCloseEndsNothingElse() {
        begin().end();
        assertThat(isEnded()).isFalse();
        assertThat(begin()).as("the next one").isNotNull();
    }

    @Test
    void aSubmissionBelongsToTheThreadThatBeganIt() throws Exception {
        FutureTask<One> task = new FutureTask<>(this::begin);
        Thread other = new Thread(task);
        other.start();
        One ofOther = task.get();
        other.join();

        assertThat(running.isOwn()).isFalse();
        assertThat(running.count()).isEqualTo(1);
        ofOther.end();
        assertThat(running.count()).isZero();
    }

    private One begin() {
        return Objects.requireNonNull(running.begin());
    }

    private boolean isEnded() {
        CountDownLatch ended = running.ended();
        return ended.getCount() == 0;
    }
}
