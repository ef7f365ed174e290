package io.cloudauth.conformance.fuzz;

import io.cloudauth.internal.picture.MissingEndException;
import io.cloudauth.internal.picture.Picture;
import io.cloudauth.internal.picture.UnusablePictureException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A picture is refused by a rule, or comes out clean, and then stays as it is. */
final class PictureTarget implements Target.Reading {

    private static final int LONGEST = 2 << 20;

    @Override
    public void feed(byte[] input) throws IOException {
        try {
            byte[] once = cleaned(input);
            Broken.unless(once.length <= input.length + LEAST_ADDED, "cleaning takes away");
            Broken.unless(Arrays.equals(once, cleaned(once)), "what is clean stays as it is");
        } catch (UnusablePictureException refused) {
            Broken.unless(!refused.rule().toString().isEmpty(), "the rule is told");
        }
    }

    /** An orientation and a colour profile are written anew, at lengths of their own. */
    private static final int LEAST_ADDED = 1024;

    private static byte[] cleaned(byte[] picture) throws IOException {
        try {
            return cleaned(picture, false);
        } catch (MissingEndException e) {
            return cleaned(picture, true);
        }
    }

    private static byte[] cleaned(byte[] picture, boolean findEnd) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        InputStream in = new ByteArrayInputStream(picture);
        Picture found = Picture.clean(in, true, picture.length, LONGEST, findEnd, out);
        Broken.unless(found.cleanedLength() == out.size(), "the length is that of what is written");
        return out.toByteArray();
    }
}
