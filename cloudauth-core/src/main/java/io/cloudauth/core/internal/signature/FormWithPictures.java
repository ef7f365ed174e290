package io.cloudauth.core.internal.signature;

import io.cloudauth.core.internal.http.HttpBody;
import io.cloudauth.core.internal.signature.FormBody.Insertion;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A form with pictures as a request body. Each picture is encoded while it is written. */
final class FormWithPictures implements HttpBody {
    private final byte[] form;
    private final List<Insertion> pictures;
    private final long length;

    /**
     * Creates a body.
     *
     * @param form the form without the text of the pictures
     * @param pictures the pictures, in their order in the form
     */
    FormWithPictures(byte[] form, List<Insertion> pictures) {
        this.form = form;
        this.pictures = pictures;
        long sum = form.length;
        for (Insertion picture : pictures) {
            sum += picture.text().encodedLength();
        }
        this.length = sum;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        int from = 0;
        for (Insertion picture : pictures) {
            out.write(form, from, picture.at() - from);
            picture.text().writeEncoded(out);
            from = picture.at();
        }
        out.write(form, from, form.length - from);
    }
}
