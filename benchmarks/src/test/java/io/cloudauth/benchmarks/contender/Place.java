package io.cloudauth.benchmarks.contender;

import io.cloudauth.benchmarks.server.Answers;
import java.nio.file.Path;

/**
 * Where a contender calls, and how often at once.
 *
 * @param scheme {@code http} or {@code https}
 * @param authority host and port
 * @param answers what an in-memory contender is answered
 * @param atOnce how many threads will call it
 */
public record Place(String scheme, String authority, Answers answers, int atOnce) {

    /** The properties by which a process is told where the server is. */
    public static final String PROPERTY = "bench.server.";

    /** The host in place of the address, for which the server's certificate is not valid. */
    private static final String OTHER_HOST = "localhost";

    /** The directory of the recorded answers. */
    public static final String ANSWERS = "bench.answers";

    /**
     * The listener of this name of the server that the process was told of.
     *
     * @param listener plain, delayed or tls
     */
    public static Place of(String listener, int atOnce) {
        return new Place(
                listener.equals("tls") ? "https" : "http",
                System.getProperty(PROPERTY + listener, "127.0.0.1:1"),
                Answers.in(Path.of(System.getProperty(ANSWERS, "."))),
                atOnce);
    }

    /** Returns the same place by a host name that the server's certificate does not contain. */
    public Place byOtherName() {
        String port = authority.substring(authority.lastIndexOf(':'));
        return new Place(scheme, OTHER_HOST + port, answers, atOnce);
    }

    String endpoint() {
        return scheme + "://" + authority;
    }
}
