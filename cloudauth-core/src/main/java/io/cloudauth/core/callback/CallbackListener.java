package io.cloudauth.core.callback;

import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyResult;

/** Is told of verdicts. */
@FunctionalInterface
public interface CallbackListener {

    /**
     * There is a verdict, passed or not. Called in the thread of the callback, for each expected
     * callback at most once unless it throws; callbacks of different verifications come at the same
     * time.
     *
     * @param bizId whose verdict
     * @param result as describeVerifyResult gave it just now
     */
    void onVerdict(BizId bizId, VerifyResult result);
}
