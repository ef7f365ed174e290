package io.cloudauth.core.callback;

import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyResult;

/** A listener for the verdicts of callbacks. */
@FunctionalInterface
public interface CallbackListener {

    /**
     * Receives a verdict, passed or not. Runs in the thread of the callback. Each expected callback
     * calls it at most once, unless it throws; this also holds for processes that share a {@link
     * CallbackStore}. Callbacks of different verifications may call it at the same time. So may two
     * callbacks of one verification that have different links and arrive at different processes.
     *
     * @param bizId the verification
     * @param result the result that describeVerifyResult has just returned
     */
    void onVerdict(BizId bizId, VerifyResult result);
}
