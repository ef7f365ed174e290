package io.cloudauth.core.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.cloudauth.model.v20190307.VerifyMaterialResponse;
import io.cloudauth.core.internal.answer.AnswerReader;
import io.cloudauth.core.internal.answer.Fields;
import io.cloudauth.core.internal.fault.AttemptFailure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vendor's code is handed a map: one by all its methods. */
class VendorFieldsTest {
    private static final String PREFIX = "VerifyMaterialResponse.";

    @Test
    void itHoldsWhatEachNameIsAnsweredBy() throws Exception {
        VendorFields fields =
                new VendorFields(
                                VerifyMaterialResponse.class,
                                answer(
                                        """
                                        {"RequestId":"R","VerifyToken":"T","VerifyStatus":"1.0","FaceMask":"maybe",
                                         "FaceQuality":"","AuthorityComparisonScore":97.5}"""))
                        .wholeNumber("VerifyStatus")
                        .number("AuthorityComparisionScore", "AuthorityComparisonScore")
                        .bool("FaceMask");
        assertThat(fields)
                .isEqualTo(
                        Map.of(
                                PREFIX + "RequestId", "R",
                                PREFIX + "VerifyToken", "T",
                                PREFIX + "VerifyStatus", "1",
                                PREFIX + "AuthorityComparisonScore", "97.5",
                                PREFIX + "AuthorityComparisionScore", "97.5"))
                .hasSize(5);
        fields.forEach((name, value) -> assertThat(fields.get(name)).isEqualTo(value));
        assertThat(fields)
                .containsKey(PREFIX + "VerifyStatus")
                .doesNotContainKey("VerifyStatus")
                .doesNotContainKey(PREFIX + "FaceMask")
                .doesNotContainKey(PREFIX + "FaceQuality")
                .doesNotContainKey("OtherResponse.VerifyStatus");
        assertThat(fields).hasToString("VendorFields(" + PREFIX + "*)");
    }

    private static Fields answer(String json) throws AttemptFailure {
        return new AnswerReader()
                .read(200, Map.of(), json.getBytes(StandardCharsets.UTF_8))
                .fields();
    }
}
