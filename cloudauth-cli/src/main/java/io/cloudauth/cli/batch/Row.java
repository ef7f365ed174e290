package io.cloudauth.cli.batch;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Image;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.VerifyMaterialRequest;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A row of the CSV file: one person to verify. {@link #toString()} shows only its number and BizId.
 *
 * @param number the number of the row, from 1
 * @param bizId the ID of the verification
 * @param name the name of the person
 * @param idCardNumber the number of the person's ID card
 * @param image a link, or a file name
 */
record Row(int number, BizId bizId, PersonName name, IdCardNumber idCardNumber, String image) {

    /**
     * Builds the request for this row.
     *
     * @param folder the folder to which a relative file name refers
     * @throws InvalidRequestException if a value is not valid
     */
    VerifyMaterialRequest toRequest(Path folder) {
        return VerifyMaterialRequest.builder()
                .bizId(bizId)
                .name(name)
                .idCardNumber(idCardNumber)
                .faceImage(parseImage(image, folder))
                .build();
    }

    /** Returns a link that the service can read, or otherwise a file. */
    private static Image parseImage(String image, Path folder) {
        String lower = image.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https:") || lower.startsWith("http:") || lower.startsWith("oss:")) {
            return Image.url(image);
        }
        try {
            return Image.file(folder.resolve(image));
        } catch (InvalidPathException e) {
            return Image.bytes(new byte[0]); // not a file name: validated like an empty image
        }
    }

    /**
     * Returns whether the image is a file that does not exist, although its folder is there. An
     * empty folder may be a network share that is not mounted: its images are only unavailable.
     *
     * @param folder the folder to which a relative file name refers
     */
    boolean isImageMissing(Path folder) {
        try {
            Path file = folder.resolve(image);
            Path parent = file.toAbsolutePath().getParent();
            return parent != null && Files.notExists(file) && hasEntries(parent);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean hasEntries(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return entries.iterator().hasNext();
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Row[" + number + ", " + bizId + "]";
    }
}
