package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.Fields;
import io.cloudauth.model.FaceQuality;
import io.cloudauth.model.IdCardInfo;
import io.cloudauth.model.Material;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A reader for the material in a response: the submitted material, and the data that the service
 * has recognized in it.
 */
final class MaterialFields {
    private static final String MATERIAL = "Material.";
    private static final String CARD = "Material.IdCardInfo.";
    private static final String LONG_TERM = "长期";

    private MaterialFields() {}

    static Material result(Fields fields, Instant received) {
        String quality = fields.text(MATERIAL + "FaceQuality");
        return Material.builder()
                .faceImageUrl(fields.text(MATERIAL + "FaceImageUrl"))
                .faceGlobalUrl(fields.text(MATERIAL + "FaceGlobalUrl"))
                .faceQuality(quality == null ? null : FaceQuality.of(quality))
                .faceMask(fields.bool(MATERIAL + "FaceMask"))
                .idCardName(fields.text(MATERIAL + "IdCardName"))
                .idCardNumber(fields.text(MATERIAL + "IdCardNumber"))
                .idCard(fields.hasAnyBelow("Material.IdCardInfo") ? card(fields) : null)
                .videoUrls(fields.texts(MATERIAL + "VideoUrls"))
                .linksGivenAt(received)
                .build();
    }

    private static IdCardInfo card(Fields fields) {
        return IdCardInfo.builder()
                .name(fields.text(CARD + "Name"))
                .number(fields.text(CARD + "Number"))
                .sex(fields.text(CARD + "Sex"))
                .nationality(fields.text(CARD + "Nationality"))
                .birth(date(fields.text(CARD + "Birth")))
                .address(fields.text(CARD + "Address"))
                .startsOn(date(fields.text(CARD + "StartDate")))
                .expiresOn(date(fields.text(CARD + "EndDate")))
                .longTerm(LONG_TERM.equals(fields.text(CARD + "EndDate")))
                .authority(fields.text(CARD + "Authority"))
                .frontImageUrl(fields.text(CARD + "FrontImageUrl"))
                .backImageUrl(fields.text(CARD + "BackImageUrl"))
                .build();
    }

    /**
     * Returns a date; null if the text is not one. Dates have one of two formats. The service's
     * text recognition may also return a text that is not a date.
     */
    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            DateTimeFormatter format =
                    text.length() == 8
                            ? DateTimeFormatter.BASIC_ISO_DATE
                            : DateTimeFormatter.ISO_LOCAL_DATE;
            return LocalDate.parse(text, format);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
