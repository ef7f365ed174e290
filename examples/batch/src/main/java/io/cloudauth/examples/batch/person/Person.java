package io.cloudauth.examples.batch.person;

import java.nio.file.Path;

/**
 * A row of the table of persons. The client validates the values before it sends them.
 *
 * @param id the key of the row
 * @param orderNo the identifier of the submission, with nothing of the person in it
 * @param name the name
 * @param idNumber the ID number
 * @param picture the file with the photo
 */
public record Person(long id, String orderNo, String name, String idNumber, Path picture) {

    /** Returns the key alone, because frameworks log what they process. */
    @Override
    public String toString() {
        return "Person " + id;
    }
}
