package io.cloudauth.face;

import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.internal.validation.IdCardNumberChecks;
import io.cloudauth.internal.validation.TextChecks;
import io.cloudauth.internal.validation.Violations;
import io.cloudauth.model.FinancialGradeRequest;
import io.cloudauth.model.FinancialGradeRequestBuilder;
import io.cloudauth.model.Personal;
import io.cloudauth.model.PersonalData;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of the records of verdicts. It is free and has no side effect. How the
 * service compares a filter with a record is not documented by the vendor.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class DescribeVerifySearchPageListRequest extends FinancialGradeRequest {

    private static final String CERTIFY_ID = "CertifyId";
    private static final String OUTER_ORDER_NO = "OuterOrderNo";
    private static final String SCENE_ID = "SceneId";
    private static final String PRODUCT_CODE = "ProductCode";
    private static final String CERT_NO = "CertNo";
    private static final String START_DATE = "StartDate";
    private static final String END_DATE = "EndDate";

    private static final Set<String> NAMES_OF_FIELDS =
            Set.of(
                    "CurrentPage",
                    "PageSize",
                    CERTIFY_ID,
                    OUTER_ORDER_NO,
                    SCENE_ID,
                    PRODUCT_CODE,
                    CERT_NO,
                    START_DATE,
                    END_DATE,
                    "Passed",
                    "Model",
                    "SubCode",
                    "SubCodes",
                    "HasDeviceRisk");

    private final transient int currentPage;
    private final transient int pageSize;
    private final transient Map<String, Personal<String>> filters;

    private DescribeVerifySearchPageListRequest(Builder builder, List<Violation> warnings) {
        super(builder, warnings);
        this.currentPage = builder.currentPage;
        this.pageSize = builder.pageSize;
        Map<String, Personal<String>> masked = new TreeMap<>();
        builder.filters.forEach((name, value) -> masked.put(name, Personal.of(value)));
        this.filters = Collections.unmodifiableMap(masked);
    }

    /**
     * Returns a builder of a request for the first page of all records.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder with the values of this request.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Returns the number of the page.
     *
     * @return the number; the first page is 1
     */
    public int currentPage() {
        return currentPage;
    }

    /**
     * Returns the largest number of records in a page.
     *
     * @return the number
     */
    public int pageSize() {
        return pageSize;
    }

    /**
     * Returns the OuterOrderNo of the records.
     *
     * @return the number; empty for any
     */
    public Optional<OuterOrderNo> outerOrderNo() {
        return filter(OUTER_ORDER_NO).map(OuterOrderNo::of);
    }

    /**
     * Returns the scene of the records.
     *
     * @return the SceneId; empty for any
     */
    public OptionalLong sceneId() {
        return filter(SCENE_ID)
                .map(id -> OptionalLong.of(Long.parseLong(id)))
                .orElse(OptionalLong.empty());
    }

    /**
     * Returns the solution of the records.
     *
     * @return the ProductCode; empty for any
     */
    public Optional<ProductCode> productCode() {
        return filter(PRODUCT_CODE).map(ProductCode::of);
    }

    /**
     * Returns all filters by their names on the wire, such as {@code CertifyId}.
     *
     * @return the filters; unmodifiable
     */
    @PersonalData
    public Map<String, Personal<String>> filters() {
        return filters;
    }

    private Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name)).map(Personal::reveal);
    }

    @Override
    protected void addFields(Map<String, @Nullable Object> fields) {
        fields.put("currentPage", currentPage);
        fields.put("pageSize", pageSize);
        fields.put("outerOrderNo", outerOrderNo().orElse(null));
        fields.put("sceneId", filter(SCENE_ID).orElse(null));
        fields.put("productCode", productCode().orElse(null));
        fields.put("filters", filters.isEmpty() ? null : filters);
    }

    /** A builder of the request. Not safe for use by multiple threads. */
    public static final class Builder extends FinancialGradeRequestBuilder<Builder> {

        private static final int DEFAULT_PAGE_SIZE = 20;
        private static final int MAX_DATE = 64;
        private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

        private transient int currentPage = 1;
        private transient int pageSize = DEFAULT_PAGE_SIZE;
        private final transient Map<String, String> filters = new TreeMap<>();

        private Builder() {}

        private Builder(DescribeVerifySearchPageListRequest request) {
            super(request);
            this.currentPage = request.currentPage;
            this.pageSize = request.pageSize;
            request.filters.forEach((name, value) -> filters.put(name, value.reveal()));
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Sets the number of the page. Default: 1, the first page.
         *
         * @param page the number; at least 1
         * @return this builder
         */
        public Builder currentPage(int page) {
            this.currentPage = page;
            return this;
        }

        /**
         * Sets the largest number of records in a page. Default: 20. The largest number that the
         * service accepts is not documented by the vendor.
         *
         * @param size the number; at least 1
         * @return this builder
         */
        public Builder pageSize(int size) {
            this.pageSize = size;
            return this;
        }

        /**
         * Restricts the records to one CertifyId.
         *
         * @param certifyId the CertifyId; {@code null} for any
         * @return this builder
         */
        public Builder certifyId(@Nullable CertifyId certifyId) {
            return certifyId(certifyId == null ? null : certifyId.value());
        }

        /**
         * Restricts the records to one CertifyId.
         *
         * @param certifyId the CertifyId as text; {@code null} for any
         * @return this builder
         */
        public Builder certifyId(@Nullable String certifyId) {
            return filter(CERTIFY_ID, certifyId);
        }

        /**
         * Restricts the records to one OuterOrderNo.
         *
         * @param outerOrderNo the number; {@code null} for any
         * @return this builder
         */
        public Builder outerOrderNo(@Nullable OuterOrderNo outerOrderNo) {
            return outerOrderNo(outerOrderNo == null ? null : outerOrderNo.value());
        }

        /**
         * Restricts the records to one OuterOrderNo.
         *
         * @param outerOrderNo the number as text; {@code null} for any
         * @return this builder
         */
        public Builder outerOrderNo(@Nullable String outerOrderNo) {
            return filter(OUTER_ORDER_NO, outerOrderNo);
        }

        /**
         * Restricts the records to one scene. Default: any; the scenes of the client do not apply.
         *
         * @param sceneId the number of the scene; positive
         * @return this builder
         */
        public Builder sceneId(long sceneId) {
            return filter(SCENE_ID, Long.toString(sceneId));
        }

        /**
         * Restricts the records to one solution.
         *
         * @param productCode the ProductCode; {@code null} for any
         * @return this builder
         */
        public Builder productCode(@Nullable ProductCode productCode) {
            return filter(PRODUCT_CODE, productCode == null ? null : productCode.value());
        }

        /**
         * Restricts the records to one person (CertNo).
         *
         * @param idCardNumber the ID number, 18 characters; a lower-case x and full-width digits
         *     are normalised; {@code null} for any
         * @return this builder
         */
        @PersonalData
        public Builder idCardNumber(@Nullable String idCardNumber) {
            return filter(
                    CERT_NO,
                    idCardNumber == null ? null : IdCardNumberChecks.normalised(idCardNumber));
        }

        /**
         * Sets the earliest time of a record. Its form is not documented by the vendor without
         * contradiction, so it is sent as it is: the description says a Unix time in milliseconds,
         * the example is {@code 2025-10-16 23:59:59 +0800}.
         *
         * @param startDate the text; {@code null} for no limit
         * @return this builder
         */
        public Builder startDate(@Nullable String startDate) {
            return filter(START_DATE, startDate);
        }

        /**
         * Sets the latest time of a record; see {@link #startDate}.
         *
         * @param endDate the text; {@code null} for no limit
         * @return this builder
         */
        public Builder endDate(@Nullable String endDate) {
            return filter(END_DATE, endDate);
        }

        /**
         * Restricts the records to those that passed, or to those that did not.
         *
         * @param passed whether the records passed
         * @return this builder
         */
        public Builder passed(boolean passed) {
            return filter("Passed", passed ? "T" : "F");
        }

        /**
         * Restricts the records to one kind of liveness detection.
         *
         * @param model the model; {@code null} for any
         * @return this builder
         */
        public Builder model(@Nullable LivenessModel model) {
            return filter("Model", model == null ? null : model.value());
        }

        /**
         * Restricts the records to one SubCode.
         *
         * @param subCode the SubCode; {@code null} for any
         * @return this builder
         */
        public Builder subCode(@Nullable SubCode subCode) {
            return filter("SubCode", subCode == null ? null : subCode.value());
        }

        /**
         * Restricts the records to several SubCodes.
         *
         * @param subCodes the SubCodes; empty for any
         * @return this builder
         */
        public Builder subCodes(Collection<SubCode> subCodes) {
            String joined = subCodes.stream().map(SubCode::value).collect(Collectors.joining(","));
            return filter("SubCodes", joined.isEmpty() ? null : joined);
        }

        /**
         * Restricts the records to devices with a risk, or to devices without one.
         *
         * @param hasDeviceRisk whether the device had a risk
         * @return this builder
         */
        public Builder hasDeviceRisk(boolean hasDeviceRisk) {
            return filter("HasDeviceRisk", Boolean.toString(hasDeviceRisk));
        }

        private Builder filter(String name, @Nullable String value) {
            if (value == null) {
                filters.remove(name);
            } else {
                filters.put(name, value);
            }
            return this;
        }

        /**
         * Validates the values and creates the request.
         *
         * @return the request
         * @throws io.cloudauth.error.InvalidRequestException with all violations, if there is at
         *     least one
         */
        public DescribeVerifySearchPageListRequest build() {
            Violations violations = new Violations();
            if (currentPage < 1) {
                violations.violation("currentPage", Rule.LESS_THAN_ONE);
            }
            if (pageSize < 1) {
                violations.violation("pageSize", Rule.LESS_THAN_ONE);
            }
            String certifyId = filters.get(CERTIFY_ID);
            if (certifyId != null) {
                CertifyId.check(violations, certifyId);
            }
            String outerOrderNo = filters.get(OUTER_ORDER_NO);
            if (outerOrderNo != null) {
                OuterOrderNo.check(violations, "outerOrderNo", outerOrderNo);
            }
            String sceneId = filters.get(SCENE_ID);
            if (sceneId != null && Long.parseLong(sceneId) <= 0) {
                violations.violation("sceneId", Rule.SCENE_ID);
            }
            String certNo = filters.get(CERT_NO);
            if (certNo != null) {
                IdCardNumberChecks.check(violations, "idCardNumber", certNo, CLOCK);
            }
            checkDate(violations, "startDate", filters.get(START_DATE));
            checkDate(violations, "endDate", filters.get(END_DATE));
            checkOptions(NAMES_OF_FIELDS, violations::violation);
            violations.throwIfViolated();
            return new DescribeVerifySearchPageListRequest(this, violations.warnings());
        }

        private static void checkDate(Violations violations, String field, @Nullable String text) {
            if (text != null
                    && TextChecks.plain(violations, field, text)
                    && text.length() > MAX_DATE) {
                violations.violation(field, Rule.LONGER_THAN_64);
            }
        }
    }
}
