package io.cloudauth.core.internal.operation;

import com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyResultResponse;
import io.cloudauth.core.internal.answer.Fields;
import io.cloudauth.model.FaceQuality;
import io.cloudauth.model.IdCardInfo;
import io.cloudauth.model.Material;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted and read from it. An empty text reads as absent, as does an object with
 * nothing in it.
 */
final class MaterialFields {
    private static final String NO_END = "长期";

    private MaterialFields() {}

    static Material result(
            DescribeVerifyResultResponse.Material vendors, Fields fields, Instant now) {
        String quality = given(vendors.getFaceQuality());
        return Material.builder()
                .faceImageUrl(given(vendors.getFaceImageUrl()))
                .faceGlobalUrl(given(vendors.getFaceGlobalUrl()))
                .faceQuality(quality == null ? null : FaceQuality.of(quality))
                .faceMask(vendors.getFaceMask())
                .idCardName(given(vendors.getIdCardName()))
                .idCardNumber(given(vendors.getIdCardNumber()))
                .idCard(
                        fields.hasAnyBelow("Material.IdCardInfo")
                                ? card(vendors.getIdCardInfo())
                                : null)
                .videoUrls(given(vendors.getVideoUrls()))
                .linksGivenAt(now)
                .build();
    }

    private static IdCardInfo card(DescribeVerifyResultResponse.Material.IdCardInfo vendors) {
        return IdCardInfo.builder()
                .name(given(vendors.getName()))
                .number(given(vendors.getNumber()))
                .sex(given(vendors.getSex()))
                .nationality(given(vendors.getNationality()))
                .birth(date(vendors.getBirth()))
                .address(given(vendors.getAddress()))
                .startsOn(date(vendors.getStartDate()))
                .expiresOn(date(vendors.getEndDate()))
                .longTerm(NO_END.equals(vendors.getEndDate()))
                .authority(given(vendors.getAuthority()))
                .frontImageUrl(given(vendors.getFrontImageUrl()))
                .backImageUrl(given(vendors.getBackImageUrl()))
                .build();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static List<String> given(@Nullable List<@Nullable String> links) {
        List<String> given = new ArrayList<>();
        if (links != null) {
            for (String link : links) {
                if (link != null && !link.isEmpty()) {
                    given.add(link);
                }
            }
        }
        return given;
    }

    /** Dates arrive in two shapes; recognition may also give what is no date at all. */
    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            DateTimeFormatter shape =
                    text.length() == 8
                            ? DateTimeFormatter.BASIC_ISO_DATE
                            : DateTimeFormatter.ISO_LOCAL_DATE;
            return LocalDate.parse(text, shape);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
