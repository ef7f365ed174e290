package io.cloudauth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.benchmarks.contender.Contender;
import io.cloudauth.benchmarks.contender.OursInMemory;
import io.cloudauth.benchmarks.contender.Place;
import io.cloudauth.benchmarks.contender.StockInMemory;
import io.cloudauth.benchmarks.jmh.Threads;
import io.cloudauth.benchmarks.server.Answers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cost of the small call without sockets, as ratios of this library to the stock SDK, which
 * take turns in one process. The allocation is exact. Of the CPU time the smallest of many turns
 * counts. The JVM compiles at once and without its optimizing compiler, so that a busy machine
 * cannot change the ratios. Both ratios are larger than in the long run.
 *
 * <p>The ratio of allocation is 0.25 on JDK 17 and 0.29 on JDK 25, the same in each run, so its
 * limit of 0.30 leaves little room. The ratio of CPU time was 0.31 to 0.40 on a busy machine, so
 * its limit of 0.50 leaves a quarter.
 */
@Timeout(300)
class RatioTest {
    private static final int CALLS = 500;
    private static final int TURNS = 20;

    @TempDir Path directory;

    @Test
    void costsAFractionOfTheStockSdk() throws Exception {
        Answers.record(directory);
        Place place = new Place("http", "127.0.0.1:1", Answers.in(directory), 1);
        Cost oursLeast = Cost.NONE_YET;
        Cost stockLeast = Cost.NONE_YET;
        try (Contender ours = new OursInMemory(place);
                Contender stock = new StockInMemory(place)) {
            for (int turn = 0; turn < TURNS; turn++) {
                oursLeast = oursLeast.orLess(cost(ours));
                stockLeast = stockLeast.orLess(cost(stock));
            }
        }
        double allocation = (double) oursLeast.allocated / stockLeast.allocated;
        double cpu = (double) oursLeast.cpu / stockLeast.cpu;
        System.out.printf("ratios: allocation %.3f, processor time %.3f%n", allocation, cpu);
        assertThat(allocation).as("allocation, against the stock SDK").isLessThan(0.30);
        assertThat(cpu).as("processor time, against the stock SDK").isLessThan(0.50);
    }

    private Cost cost(Contender contender) throws Exception {
        long allocated = Threads.allocated();
        long cpu = Threads.cpu();
        for (int i = 0; i < CALLS; i++) {
            contender.result();
        }
        return new Cost(Threads.cpu() - cpu, Threads.allocated() - allocated);
    }

    private record Cost(long cpu, long allocated) {
        static final Cost NONE_YET = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);

        Cost orLess(Cost other) {
            return new Cost(Math.min(cpu, other.cpu), Math.min(allocated, other.allocated));
        }
    }
}
