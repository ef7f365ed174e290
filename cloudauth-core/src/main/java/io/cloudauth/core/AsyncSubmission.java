package io.cloudauth.core;

import io.cloudauth.core.internal.submission.CallProgress;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A verifyMaterial whose future may end before it does. */
record AsyncSubmission(
        Client client, VerifyMaterialRequest request, Deadline deadline, CallProgress progress)
        implements AsyncCall.Task<VerifyResult> {

    AsyncSubmission(Client client, VerifyMaterialRequest request) {
        this(client, request, client.deadline(request), new CallProgress());
    }

    @Override
    public VerifyResult run() {
        return client.verifyMaterial(request, deadline, progress);
    }

    @Override
    public void unclaimed() {
        client.unclaimed(request);
    }

    @Override
    public @Nullable VerifyResult known() {
        return progress.verdict();
    }

    @Override
    public Throwable failure(Supplier<? extends Throwable> unsent) {
        if (progress.leave()) {
            return unsent.get();
        }
        TransportException late =
                TransportException.builder(Phase.RECEIVE).timeout(true).attempts(1).build();
        return new OutcomeUnknownException(request.bizId(), 1, late);
    }
}
