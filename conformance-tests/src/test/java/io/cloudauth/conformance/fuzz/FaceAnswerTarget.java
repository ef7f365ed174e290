package io.cloudauth.conformance.fuzz;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.ResponseFacts;
import io.cloudauth.core.internal.operation.DeleteFaceVerifyResult;
import io.cloudauth.core.internal.operation.DescribeVerifySearchPageList;
import io.cloudauth.core.internal.operation.Operation;
import io.cloudauth.core.internal.response.ApiResponseReader;
import io.cloudauth.error.InvalidRequestException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** A body with status 200: a page of records, a deletion, or none of them. */
final class FaceAnswerTarget implements Target.Reading {

    private static final List<Operation<?, ?>> OPERATIONS =
            List.of(DescribeVerifySearchPageList.OPERATION, DeleteFaceVerifyResult.OPERATION);

    private final ApiResponseReader reader = new ApiResponseReader();

    @Override
    public void feed(byte[] input) {
        OPERATIONS.forEach(operation -> feed(operation, input));
    }

    private void feed(Operation<?, ?> operation, byte[] input) {
        try {
            Object result =
                    operation
                            .result()
                            .of(
                                    reader.read(operation.family(), 200, Map.of(), input),
                                    Instant.EPOCH,
                                    Instant.EPOCH);
            Broken.unlessOneLine(String.valueOf(result), "a result");
        } catch (AttemptFailure failure) {
            ResponseFacts facts = failure.answer();
            Broken.unless(facts != null && facts.status() == 200, "the status is told");
            Broken.unlessOneLine(String.valueOf(facts), "what is told of an answer");
        } catch (NoSuchElementException | InvalidRequestException unreadable) {
            // the pipeline makes an unreadable response of it: a record without its CertifyId
            Broken.unlessOneLine(unreadable.getMessage(), "a message");
        }
    }
}
