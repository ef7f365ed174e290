package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

/** The rules of the photo to compare with. A request can contain it in one of four ways. */
final class Photos {

    private static final int MAX_BYTES = 1024 * 1024;
    private static final int HEAD_CHARACTERS = 16;
    private static final String JPEG = "\u00ff\u00d8\u00ff";

    /** The first bytes of JPEG, PNG, GIF, BMP and WebP files, as ISO 8859-1 text. */
    private static final List<String> HEADS =
            List.of(JPEG, "\u0089PNG\r\n\u001a\n", "GIF8", "BM", "RIFF");

    /** The limit of the parameter is higher than that of the photo, which has 1 MB. */
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    /** The photo of a request that starts a session, and of ContrastFaceVerify. */
    static final Photos SESSION = new Photos("", ANY_LENGTH, HEADS);

    /** The photo of LivenessFaceVerify. The vendor does not document the code of another format. */
    static final Photos LIVENESS = new Photos("", ANY_LENGTH, List.of(JPEG));

    /** The first photo of CompareFaceVerify. */
    static final Photos SOURCE = new Photos("Source", 1_048_676, HEADS);

    /** The second photo of CompareFaceVerify. */
    static final Photos TARGET = new Photos("Target", 1_048_676, HEADS);

    private final String prefix;
    private final int maxCharacters;
    private final List<String> heads;

    private Photos(String prefix, int maxCharacters, List<String> heads) {
        this.prefix = prefix;
        this.maxCharacters = maxCharacters;
        this.heads = heads;
    }

    /**
     * Validates the photo of a request. Links are not loaded and OSS objects are not read.
     *
     * @param required whether the request must contain a photo
     * @param hasPassed whether a session with this CertifyId has passed
     */
    void validate(Parameters parameters, boolean required, Predicate<String> hasPassed)
            throws BusinessErrorException {
        String base64 = parameters.get(prefix + "FaceContrastPicture");
        String reference = parameters.get(prefix + "CertifyId");
        int photos =
                count(base64 != null)
                        + count(parameters.get(prefix + "FaceContrastPictureUrl") != null)
                        + count(hasObject(parameters))
                        + count(reference != null);
        if (photos > 1) {
            throw new BusinessErrorException(ResponseCode.SEVERAL_PHOTOS);
        }
        if (photos == 0 && required) {
            throw new BusinessErrorException(
                    ResponseCode.MISSING_PARAMETER, prefix + "FaceContrastPicture");
        }
        if (base64 != null) {
            validatePicture(base64);
        }
        if (reference != null && !hasPassed.test(reference)) {
            throw new BusinessErrorException(ResponseCode.REFERENCE_NOT_PASSED);
        }
    }

    private static int count(boolean present) {
        return present ? 1 : 0;
    }

    /** A bucket without an object is ignored. The vendor does not document this case. */
    private boolean hasObject(Parameters parameters) {
        return parameters.get(prefix + "OssBucketName") != null
                && parameters.get(prefix + "OssObjectName") != null;
    }

    private void validatePicture(String base64) throws BusinessErrorException {
        int end = endWithoutPadding(base64);
        if (base64.length() > maxCharacters || end * 3L / 4 > MAX_BYTES) {
            throw new BusinessErrorException(ResponseCode.PHOTO_TOO_LARGE);
        }
        if (!isBase64(base64, end) || !isPicture(base64)) {
            throw new BusinessErrorException(ResponseCode.UNUSABLE_PHOTO);
        }
    }

    private static int endWithoutPadding(String base64) {
        int end = base64.length();
        while (end > 0 && base64.length() - end < 2 && base64.charAt(end - 1) == '=') {
            end--;
        }
        return end;
    }

    /** Tests the characters without decoding, because the decoded photo would use memory. */
    private static boolean isBase64(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (!isBase64(text.charAt(i))) {
                return false;
            }
        }
        return end % 4 != 1;
    }

    private static boolean isBase64(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/';
    }

    private boolean isPicture(String base64) {
        if (base64.length() < HEAD_CHARACTERS) {
            return false;
        }
        String head =
                new String(
                        Base64.getDecoder().decode(base64.substring(0, HEAD_CHARACTERS)),
                        StandardCharsets.ISO_8859_1);
        return heads.stream().anyMatch(head::startsWith);
    }
}
