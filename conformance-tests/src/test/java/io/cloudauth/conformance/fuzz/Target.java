package io.cloudauth.conformance.fuzz;

import io.cloudauth.cli.batch.CsvFiles;
import io.cloudauth.core.internal.credentials.profile.ProfileTexts;
import io.cloudauth.emulator.internal.http.RawRequests;
import java.util.Locale;

/** Something that reads bytes from outside, and what it promises for any of them. */
public enum Target {
    /** Answers of the service: JSON, XML, errors, and the four results made of them. */
    ANSWER(AnswerTarget.legacy()),
    /** Responses to the requests of financial-grade sessions. */
    FACE_RESPONSE(AnswerTarget.ofSessions()),
    /** The details of a verdict, a JSON text in a field. */
    MATERIAL_INFO(new MaterialInfoTarget()),
    /** Responses to a search for records and to a deletion. */
    FACE_ANSWER(AnswerTarget.ofRecords()),
    /** Codes and texts of errors, and what is printed of them. */
    ERROR(new ErrorTarget()),
    /** Files of profiles, of both kinds. */
    PROFILE(ProfileTexts::read),
    /** CSV files of persons, whose charset is detected. */
    CSV_FILE(CsvFiles::read),
    /** Requests as the emulator's server reads them. */
    REQUEST(RawRequests::read),
    /** Pictures, from their first byte to their last. */
    PICTURE(new PictureTarget()),
    /** What an application passes on from its own users. */
    INPUT(new InputTarget()),
    /** What comes back to an application: stored sessions, and callbacks from anywhere. */
    RETURN(new ReturnTarget()),
    /** The same of financial-grade sessions. */
    FACE_HINT(new FaceHintTarget()),
    /** What a browser or an app reports of itself. */
    META_INFO(new MetaInfoTarget()),
    /** The encoding that is signed, against encoders that are not ours. */
    ENCODING(new EncodingTarget());

    /** Reads an input; what it throws is a finding. */
    @FunctionalInterface
    public interface Reading {
        /** Reads this input. */
        void feed(byte[] input) throws Exception;
    }

    @SuppressWarnings("ImmutableEnumChecker") // each keeps no state between two inputs
    private final Reading reading;

    Target(Reading reading) {
        this.reading = reading;
    }

    /** Reads an input; what it throws is a finding. */
    public void feed(byte[] input) throws Exception {
        reading.feed(input);
    }

    /** The folder of its corpus. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
