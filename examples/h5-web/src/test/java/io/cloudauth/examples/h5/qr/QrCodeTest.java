package io.cloudauth.examples.h5.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final int QUIET_ZONE = 4;

    @Test
    void codeContainsTheText() throws Exception {
        String link = "https://verify.example/h5?token=" + "a1".repeat(100) + "&successRedirect=x";
        assertThat(read(QrCode.svg(link))).isEqualTo(link);
    }

    @Test
    void tooLongTextIsRejectedAndNotQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QrCode.svg("secret".repeat(1_000)))
                .withMessageNotContaining("secret")
                .withNoCause();
    }

    /** Decodes the squares of the image, as a scanner does. */
    private static String read(String svg) throws Exception {
        Matcher box = BOX.matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) - 2 * QUIET_ZONE;
        BitMatrix squares = new BitMatrix(size);
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) - QUIET_ZONE;
            int y = Integer.parseInt(run.group(2)) - QUIET_ZONE;
            squares.setRegion(x, y, Integer.parseInt(run.group(3)), 1);
        }
        DecoderResult result = new Decoder().decode(squares);
        return result.getText();
    }
}
