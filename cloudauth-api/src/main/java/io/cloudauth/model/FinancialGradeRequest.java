package io.cloudauth.model;

import io.cloudauth.error.Violation;
import java.util.List;

/**
 * A request of the financial-grade product or of its checks. The packages of these products hold
 * the concrete classes. An application cannot use a subclass of its own: no method of a client
 * accepts one.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public abstract non-sealed class FinancialGradeRequest extends ServiceRequest {

    /**
     * Creates a request with the values of a builder that has been validated.
     *
     * @param builder the builder
     * @param warnings the warnings of the validation
     */
    protected FinancialGradeRequest(
            FinancialGradeRequestBuilder<?> builder, List<Violation> warnings) {
        super(builder, warnings);
    }
}
