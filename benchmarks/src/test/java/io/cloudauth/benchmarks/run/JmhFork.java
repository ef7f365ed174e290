package io.cloudauth.benchmarks.run;

import io.cloudauth.benchmarks.jmh.ProcessCost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One fork of one JMH benchmark, on the class path of its contender.
 *
 * @param benchmark class and method
 * @param parameters of the benchmark
 * @param classPath the contender's module
 * @param options further ones of the virtual machine
 * @param warmUp milliseconds
 * @param measured milliseconds
 */
record JmhFork(
        String benchmark,
        Map<String, String> parameters,
        String classPath,
        int threads,
        List<String> options,
        int warmUp,
        int measured) {

    Map<String, Double> run(Site site) throws RunnerException {
        ChainedOptionsBuilder builder =
                new OptionsBuilder()
                        .include("\\." + benchmark.replace(".", "\\.") + "$")
                        .forks(1)
                        .threads(threads)
                        .warmupIterations(1)
                        .warmupTime(TimeValue.milliseconds(warmUp))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(measured))
                        .jvm(site.jvm().java().toString())
                        .jvmArgs(site.options().toArray(String[]::new))
                        .jvmArgsAppend(options(site).toArray(String[]::new))
                        .addProfiler(ProcessCost.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT);
        parameters.forEach(builder::param);
        String own = System.getProperty("java.class.path");
        System.setProperty("jmh.ignoreLock", "true");
        // a fork gets the class path of whoever starts it
        System.setProperty("java.class.path", site.classPathWithJmh(classPath));
        try {
            return figures(new Runner(builder.build()).run());
        } finally {
            System.setProperty("java.class.path", own);
        }
    }

    private List<String> options(Site site) {
        List<String> all = new ArrayList<>(options);
        if (site.jvm().feature() >= 24) {
            all.add("--sun-misc-unsafe-memory-access=allow"); // JMH's own; else it is told each
            // time
        }
        return all;
    }

    private Map<String, Double> figures(Collection<RunResult> results) {
        Map<String, Double> figures = new HashMap<>();
        for (RunResult result : results) {
            var primary = result.getPrimaryResult();
            figures.put("time", primary.getScore());
            figures.put("p50", primary.getStatistics().getPercentile(50));
            figures.put("p99", primary.getStatistics().getPercentile(99));
            // by Little's law: an iteration's own length holds what is torn down after its last
            // call
            figures.put("throughput", threads / primary.getScore() * 1e9);
            for (String name : List.of(ProcessCost.CPU, ProcessCost.ALLOCATION)) {
                figures.put(
                        name,
                        Objects.requireNonNull(result.getSecondaryResults().get(name)).getScore());
            }
        }
        return figures;
    }
}
