package io.cloudauth.examples.cli.batch;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * How far each row is, in three bits a row. Rows that were submitted again by hand, which are few,
 * have their number of attempts besides. Not thread-safe.
 */
final class RowStates {

    private final BitSet ended = new BitSet();
    private final BitSet unknown = new BitSet();
    private final BitSet open = new BitSet();
    private final Map<Integer, Integer> attempts = new HashMap<>();

    /** Learns what a line says. */
    void learn(ResultLine line) {
        int row = line.row();
        boolean backToUnknown = line.isBackToUnknown();
        open.set(row, line.state() == State.SENDING);
        ended.set(row, line.state().isFinal() || backToUnknown);
        unknown.set(row, line.state() == State.UNKNOWN || backToUnknown);
        if (line.attempt() > 1) {
            attempts.put(row, backToUnknown ? line.attempt() - 1 : line.attempt());
        }
    }

    boolean hasEnded(int row) {
        return ended.get(row);
    }

    boolean isUnknown(int row) {
        return unknown.get(row);
    }

    /** Whether it was sending when a run ended: nobody knows whether it arrived. */
    boolean isOpen(int row) {
        return open.get(row);
    }

    int countOfEnded() {
        return ended.cardinality();
    }

    int countOfUnknown() {
        return unknown.cardinality();
    }

    int attempts(int row) {
        return attempts.getOrDefault(row, 1);
    }
}
