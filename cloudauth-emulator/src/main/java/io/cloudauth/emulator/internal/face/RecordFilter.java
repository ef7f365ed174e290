package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a search for records. Texts are compared by equality; how the service compares
 * them is not documented by the vendor. The filters by a kind of risk have no effect.
 */
final class RecordFilter implements Predicate<VerdictRecord> {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss Z");

    private Predicate<VerdictRecord> all = verdict -> true;

    private RecordFilter() {}

    /**
     * Returns the filter of a request.
     *
     * @throws RefusedException if a date has neither of the forms in the vendor's documents
     */
    static RecordFilter of(Parameters parameters) throws RefusedException {
        RecordFilter filter = new RecordFilter();
        filter.equal(parameters.get("CertifyId"), VerdictRecord::certifyId);
        filter.equal(parameters.get("OuterOrderNo"), VerdictRecord::outerOrderNo);
        filter.equal(parameters.get("SceneId"), verdict -> Long.toString(verdict.sceneId()));
        filter.equal(parameters.get("ProductCode"), VerdictRecord::productCode);
        filter.equal(parameters.get("CertNo"), VerdictRecord::certNo);
        filter.equal(parameters.get("Passed"), verdict -> verdict.isPassed() ? "T" : "F");
        filter.equal(parameters.get("Model"), VerdictRecord::model);
        filter.equal(parameters.get("SubCode"), VerdictRecord::subCode);
        filter.equal(
                parameters.get("HasDeviceRisk"),
                verdict -> Boolean.toString(verdict.hasDeviceRisk()));
        String subCodes = parameters.get("SubCodes");
        if (subCodes != null) {
            List<String> several = Arrays.asList(subCodes.split(","));
            filter.require(verdict -> several.contains(verdict.subCode()));
        }
        Instant start = date(parameters, "StartDate");
        if (start != null) {
            filter.require(verdict -> !verdict.time().isBefore(start));
        }
        Instant end = date(parameters, "EndDate");
        if (end != null) {
            filter.require(verdict -> !verdict.time().isAfter(end));
        }
        return filter;
    }

    private void equal(@Nullable String wanted, Function<VerdictRecord, @Nullable String> field) {
        if (wanted != null) {
            require(verdict -> wanted.equals(field.apply(verdict)));
        }
    }

    private void require(Predicate<VerdictRecord> more) {
        all = all.and(more);
    }

    /** Returns the time in milliseconds, or the time in the form of the vendor's example. */
    private static @Nullable Instant date(Parameters parameters, String name)
            throws RefusedException {
        String text = parameters.get(name);
        if (text == null) {
            return null;
        }
        if (text.matches("[0-9]{1,15}")) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        try {
            return OffsetDateTime.parse(text, DATE).toInstant();
        } catch (DateTimeException e) {
            throw Refusals.invalid(name, "it is neither a time in milliseconds nor a date");
        }
    }

    @Override
    public boolean test(VerdictRecord verdict) {
        return all.test(verdict);
    }
}
