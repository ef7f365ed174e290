package io.cloudauth.conformance.fuzz;

import io.cloudauth.internal.picture.Picture;
import io.cloudauth.internal.picture.UnusablePictureException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

    /** An orientation that is kept may be written anew, at a length of its own. */
    private static final int LEAST_ADDED = 64;

    private static byte[] cleaned(byte[] picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        Picture found =
                Picture.clean(new ByteArrayInputStream(picture), picture.length, LONGEST, out);
        Broken.unless(found.cleanedLength() == out.size(), "the length is that of what is written");
        return out.toByteArray();
    }
}
