package io.cloudauth.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The corpus, and mutations of it that are the same in each run. */
@Timeout(300)
class FuzzTest {

    private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 4_000);
    private static final long SEED = Long.getLong("fuzz.seed", 4711);

    @ParameterizedTest
    @EnumSource
    void everyInputOfTheCorpusKeepsThePromises(Target target) throws IOException {
        Map<String, byte[]> corpus = Corpus.of(target);
        assertThat(corpus).as("corpus of %s", target).hasSizeGreaterThan(2);
        corpus.forEach((name, input) -> feed(target, name, input));
    }

    @ParameterizedTest
    @EnumSource
    void everyMutationOfTheCorpusKeepsThePromises(Target target) throws IOException {
        List<byte[]> corpus = new ArrayList<>(Corpus.of(target).values());
        Mutator mutator = new Mutator(corpus, SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            feed(target, "mutation " + i + " of seed " + SEED, mutator.next());
        }
    }

    private static void feed(Target target, String name, byte[] input) {
        try {
            target.feed(input);
        } catch (Throwable found) {
            // as hex: to be put into the corpus as it is
            throw new AssertionError(
                    target + ", " + name + ": " + found + ": " + HexFormat.of().formatHex(input),
                    found);
        }
    }
}
