package io.cloudauth.conformance.canary;

/** A program of this project, or a foreign one, that is given canaries and may tell of them. */
@FunctionalInterface
public interface Speaker {

    /**
     * Does its work before the service and hands over whatever it let out, but what it prints or
     * logs in this process, which is heard anyway.
     */
    void speak(Stage stage, Told told) throws Exception;
}
