package io.cloudauth.examples.h5.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A generator of QR codes as SVG images. They are black on white even on a dark page, because
 * scanners need that contrast.
 */
public final class QrCode {

    private static final Map<EncodeHintType, ?> HINTS =
            Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8",
                    EncodeHintType.MARGIN,
                    4); // the quiet zone of the standard

    private QrCode() {}

    /**
     * Returns the QR code of a text as SVG.
     *
     * @throws IllegalArgumentException if the text is empty or longer than about 2 900 bytes; the
     *     message does not contain the text
     */
    public static String svg(String text) {
        try {
            return svg(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS));
        } catch (WriterException e) {
            throw new IllegalArgumentException("the text does not fit into a QR code");
        }
    }

    private static String svg(BitMatrix code) {
        int size = code.getWidth();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            int x = 0;
            while (x < size) {
                int run = run(code, x, y);
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x, y, run, run));
                }
                x += Math.max(run, 1);
            }
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>
        """
                .formatted(size, size, size, size, path);
    }

    /** Returns the number of adjacent dark squares in a row, from this square on. */
    private static int run(BitMatrix code, int x, int y) {
        int end = x;
        while (end < code.getWidth() && code.get(end, y)) {
            end++;
        }
        return end - x;
    }
}
