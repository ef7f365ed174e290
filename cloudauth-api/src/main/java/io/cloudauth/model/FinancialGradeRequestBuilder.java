package io.cloudauth.model;

import io.cloudauth.error.Rule;
import io.cloudauth.internal.validation.Violations;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A builder of a request of the financial-grade product or of its checks. Not safe for use by
 * multiple threads.
 *
 * @param <B> the type of the builder itself
 */
public abstract non-sealed class FinancialGradeRequestBuilder<
                B extends FinancialGradeRequestBuilder<B>>
        extends RequestBuilder<B> {

    /** Creates a builder without values. */
    protected FinancialGradeRequestBuilder() {}

    /**
     * Creates a builder with the options of a request.
     *
     * @param request the request
     */
    protected FinancialGradeRequestBuilder(FinancialGradeRequest request) {
        super(request);
    }

    /**
     * Validates the options that every request has.
     *
     * @param namesOfFields the names on the wire of the parameters that the request sets itself
     * @param violation takes each field that is invalid, with the rule that it violates
     */
    protected final void checkOptions(
            Set<String> namesOfFields, BiConsumer<String, Rule> violation) {
        Violations violations = new Violations();
        checkCommon(violations, namesOfFields);
        violations.violations().forEach(v -> violation.accept(v.field(), v.rule()));
    }

    /**
     * Validates the options of a billed request. Warns if it has credentials of its own and no
     * account label.
     *
     * @param namesOfFields the names on the wire of the parameters that the request sets itself
     * @param violation takes each field that is invalid, with the rule that it violates
     * @param warning takes each field that is valid but unusual
     */
    protected final void checkBilledOptions(
            Set<String> namesOfFields,
            BiConsumer<String, Rule> violation,
            BiConsumer<String, Rule> warning) {
        checkOptions(namesOfFields, violation);
        Violations violations = new Violations();
        checkAccountIsNamed(violations);
        violations.warnings().forEach(v -> warning.accept(v.field(), v.rule()));
    }
}
