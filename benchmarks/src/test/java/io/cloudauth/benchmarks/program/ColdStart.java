package io.cloudauth.benchmarks.program;

import io.cloudauth.benchmarks.contender.Contender;
import io.cloudauth.benchmarks.contender.Place;
import java.lang.management.ManagementFactory;

/** One call, the first of its process. */
public final class ColdStart {
    /** What it prints once the answer is there; whoever started it looks at the clock then. */
    public static final String ANSWERED = "answered";

    private ColdStart() {}

    /**
     * Runs it.
     *
     * @param args the contender and the server's listener
     */
    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        try (Contender contender = Contender.open(args[0], Place.of(args[1], 1))) {
            contender.result();
            long first = System.nanoTime() - start;
            System.out.println(ANSWERED);
            System.out.println(
                    "classes " + ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
            System.out.println("first " + first);
        }
        System.exit(0); // some leave threads behind
    }
}
