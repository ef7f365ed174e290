package io.cloudauth.cli.batch;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.model.BizId;
import io.cloudauth.model.DescribeVerifyTokenRequest;
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
import java.util.List;
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

    /**
     * Returns the warnings of this row. A photo that is a file is not read.
     *
     * @throws InvalidRequestException if a value is not valid
     */
    List<Violation> warnings() {
        return isLink(image)
                ? toRequest(Path.of("")).warnings()
                : DescribeVerifyTokenRequest.builder()
                        .bizId(bizId)
                        .name(name)
                        .idCardNumber(idCardNumber)
                        .build()
                        .warnings();
    }

    private static boolean isLink(String image) {
        String lower = image.toLowerCase(Locale.ROOT);
        return lower.startsWith("https:") || lower.startsWith("http:") || lower.startsWith("oss:");
    }

    /** Returns a link that the service can read, or otherwise a file. */
    private static Image parseImage(String image, Path folder) {
        if (isLink(image)) {
            return Image.url(image);
        }
        try {
            return Image.file(folder.resolve(image));
        } catch (InvalidPathException e) {
            // no file name on this machine or in this locale
            throw new InvalidRequestException(
                    List.of(new Violation("faceImage", Rule.IMAGE_UNREADABLE)));
        }
    }

    /**
     * Says why the image cannot be read. A file that does not exist, although its folder is there,
     * is final. An empty folder may be a network share that is not mounted: its images are only
     * unavailable.
     *
     * @param outcome the outcome of the row
     * @param folder the folder to which a relative file name refers
     * @return the outcome with its cause
     */
    RowOutcome withCause(RowOutcome outcome, Path folder) {
        if (outcome.state() != State.WITHDRAWN) {
            return outcome;
        }
        try {
            Path file = folder.resolve(image);
            Path parent = file.toAbsolutePath().getParent();
            boolean missing = parent != null && Files.notExists(file) && hasEntries(parent);
            return missing ? RowOutcome.IMAGE_MISSING : outcome;
        } catch (InvalidPathException e) {
            return RowOutcome.FILE_NAME;
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
