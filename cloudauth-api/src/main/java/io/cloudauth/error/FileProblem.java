package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;

/**
 * A detail of a problem with a local image. For the rule {@link Rule#IMAGE_UNREADABLE}, it says why
 * the file cannot be read. For the rule {@link Rule#IMAGE_FORMAT}, it names the format of the image
 * and says what to do. The path itself is never shown: file names often contain the name or the ID
 * number of a person.
 */
public enum FileProblem {

    /** No detail is known. */
    NONE("", ""),
    /** The path leads to no file. */
    NOT_FOUND("no such file", "文件不存在"),
    /** The path leads to a directory. */
    DIRECTORY("it is a directory", "该路径是目录"),
    /** This process may not read the file. */
    NO_PERMISSION("permission denied", "没有读取权限"),
    /** The image is HEIC. Its file name may say otherwise. */
    HEIC(
            "it is HEIC, the format of iPhone photos: convert it to JPEG",
            "实际为 HEIC 格式（iPhone 照片的默认格式），请转换为 JPEG"),
    /** The image is AVIF. Its file name may say otherwise. */
    AVIF("it is AVIF: convert it to JPEG", "实际为 AVIF 格式，请转换为 JPEG"),
    /** The image is WebP. Its file name may say otherwise. */
    WEBP("it is WebP: convert it to JPEG", "实际为 WebP 格式，请转换为 JPEG"),
    /** The image is a GIF. Its file name may say otherwise. */
    GIF("it is GIF: convert it to JPEG", "实际为 GIF 格式，请转换为 JPEG"),
    /** The image is a BMP. Its file name may say otherwise. */
    BMP("it is BMP: convert it to JPEG", "实际为 BMP 格式，请转换为 JPEG"),
    /**
     * The image is a TIFF or a raw photo that is built like one. Its file name may say otherwise.
     */
    TIFF(
            "it is TIFF or a camera's raw format: convert it to JPEG",
            "实际为 TIFF 或相机 RAW 格式，请转换为 JPEG");

    private final String english;
    private final String chinese;

    FileProblem(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /**
     * Returns the problem as a part of a sentence.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the text, without a full stop
     */
    public String message(Locale locale) {
        return new Bilingual(english, chinese).in(locale);
    }
}
