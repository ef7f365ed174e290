package io.cloudauth.model;

import io.cloudauth.PersonalData;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Violation;
import io.cloudauth.internal.Findings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for the verdict of a verification. Free, and may be repeated. */
public final class DescribeVerifyResultRequest implements VerificationRequest {

    private static final Set<String> NAMES_OF_FIELDS = Set.of("BizType", "BizId");

    private final transient RequestContent content;

    private DescribeVerifyResultRequest(Builder builder, List<Violation> warnings) {
        this.content = new RequestContent(builder, warnings);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with what this request holds. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public BizId bizId() {
        return content.bizId;
    }

    @Override
    public Optional<BizType> bizType() {
        return Optional.ofNullable(content.bizType);
    }

    @Override
    public Optional<Timeouts> timeouts() {
        return Optional.ofNullable(content.timeouts);
    }

    @Override
    public Optional<CredentialsProvider> credentials() {
        return Optional.ofNullable(content.credentials);
    }

    @Override
    @PersonalData
    public Map<String, Personal<String>> parameters() {
        return content.parameters;
    }

    @Override
    public List<Violation> warnings() {
        return content.warnings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DescribeVerifyResultRequest that
                && content.with().equals(that.content.with());
    }

    @Override
    public int hashCode() {
        return content.with().hashCode();
    }

    @Override
    public String toString() {
        return "DescribeVerifyResultRequest" + content.with();
    }

    /** Builds the request; see {@link RequestBuilder}. */
    public static final class Builder extends RequestBuilder<Builder> {

        private Builder() {}

        private Builder(DescribeVerifyResultRequest request) {
            super(request);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * The request.
         *
         * @throws InvalidRequestException with everything that is wrong, if anything is
         */
        public DescribeVerifyResultRequest build() {
            Findings found = new Findings();
            checkCommon(found, NAMES_OF_FIELDS);
            found.throwIfViolated();
            return new DescribeVerifyResultRequest(this, found.warnings());
        }
    }
}
