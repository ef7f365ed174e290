package io.cloudauth.examples.cli.batch;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Image;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.VerifyMaterialRequest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One person to verify. Prints its number and BizId alone.
 *
 * @param number which of the rows it is, from 1
 * @param bizId the verification's own number
 * @param name the person's name
 * @param idCardNumber the number of the person's card
 * @param image a link, or a file beside the CSV file
 */
record Row(int number, BizId bizId, PersonName name, IdCardNumber idCardNumber, String image) {

    /**
     * What is sent for it.
     *
     * @param folder what a relative file name is relative to
     * @throws InvalidRequestException if a value breaks a rule
     */
    VerifyMaterialRequest request(Path folder) {
        return VerifyMaterialRequest.builder()
                .bizId(bizId)
                .name(name)
                .idCardNumber(idCardNumber)
                .faceImage(picture(image, folder))
                .build();
    }

    /** A link to what the service fetches, or else a file. */
    private static Image picture(String image, Path folder) {
        String lower = image.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https:") || lower.startsWith("http:") || lower.startsWith("oss:")) {
            return Image.url(image);
        }
        try {
            return Image.file(folder.resolve(image));
        } catch (InvalidPathException e) {
            return Image.bytes(new byte[0]); // no file can have this name: as if it were empty
        }
    }

    @Override
    public String toString() {
        return "Row[" + number + ", " + bizId + "]";
    }
}
