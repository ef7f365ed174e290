package io.cloudauth.benchmarks.contender;

import java.nio.file.Path;

/** A client of the service, open, with each request made anew for each call. */
public interface Contender extends AutoCloseable {

    /** DescribeVerifyToken with a name and a number. */
    Object token() throws Exception;

    /** DescribeVerifyResult: the small call. */
    Object result() throws Exception;

    /** VerifyMaterial with a link, each time of another transaction. */
    Object material() throws Exception;

    /** VerifyMaterial with three local files. */
    default Object material(Path face, Path front, Path back) throws Exception {
        throw new UnsupportedOperationException(getClass().getSimpleName());
    }

    /** ContrastFaceVerify with a local photo. */
    default Object contrast(Path photo) throws Exception {
        throw new UnsupportedOperationException(getClass().getSimpleName());
    }

    @Override
    void close();

    /**
     * Opens one.
     *
     * @param name its class in this package
     */
    static Contender open(String name, Place place) {
        try {
            return Class.forName(Contender.class.getPackageName() + '.' + name)
                    .asSubclass(Contender.class)
                    .getConstructor(Place.class)
                    .newInstance(place);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
