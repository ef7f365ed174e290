package io.cloudauth.cli.batch;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The current state of every row, in three bits per row. For rows that were resubmitted, which are
 * few, it also holds the number of attempts. Not thread-safe.
 */
final class RowStates {

    private final BitSet finished = new BitSet();
    private final BitSet unknown = new BitSet();
    private final BitSet sending = new BitSet();
    private final Map<Integer, Integer> attempts = new HashMap<>();

    /** Updates the state of a row from a line of the result file. */
    void update(ResultLine line) {
        int row = line.row();
        boolean backToUnknown = line.isBackToUnknown();
        sending.set(row, line.state() == State.SENDING);
        finished.set(row, line.state().isFinal() || backToUnknown);
        unknown.set(row, line.state() == State.UNKNOWN || backToUnknown);
        if (line.attempt() > 1) {
            attempts.put(row, backToUnknown ? line.attempt() - 1 : line.attempt());
        }
    }

    boolean isFinished(int row) {
        return finished.get(row);
    }

    boolean isUnknown(int row) {
        return unknown.get(row);
    }

    /** Returns whether the row's submission was recorded, but not its outcome. */
    boolean isSending(int row) {
        return sending.get(row);
    }

    int finishedCount() {
        return finished.cardinality();
    }

    int unknownCount() {
        return unknown.cardinality();
    }

    int attempts(int row) {
        return attempts.getOrDefault(row, 1);
    }
}
