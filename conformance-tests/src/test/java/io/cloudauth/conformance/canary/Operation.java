package io.cloudauth.conformance.canary;

import io.cloudauth.CloudAuthClient;
import java.util.List;
import java.util.stream.Stream;

/** What an application can call, with every canary that it can be given. */
public interface Operation {

    /** The operations of both products. */
    static List<Operation> all() {
        return Stream.<Operation[]>of(
                        LegacyOperation.values(), FaceOperation.values(), ServerOperation.values())
                .flatMap(Stream::of)
                .toList();
    }

    /** The name of the constant. */
    String name();

    /** The name under which the service knows it, for trouble that is to befall it. */
    String action();

    /** What is to befall it. */
    List<Trouble> troubles();

    /** The sources of credentials with which each trouble is to befall it. */
    default boolean isCalledWith(Sources source) {
        return true;
    }

    /** Whether something must have begun before. */
    boolean continues();

    /** Begins it, with a client that nothing befalls. */
    Begun begin(CloudAuthClient client);

    /** Calls it. */
    Object call(CloudAuthClient client, Begun begun);
}
