package io.cloudauth.benchmarks.jmh;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of the whole process and allocation of all its threads, for each call: what is
 * handed to another thread is counted as well as the collector's and the compiler's work.
 */
public final class ProcessCost implements InternalProfiler {
    public static final String CPU = "cpu";
    public static final String ALLOCATION = "allocation";

    private final OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long cpu;
    private long allocated;

    @Override
    public String getDescription() {
        return "processor time and allocation of the whole process";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        allocated = Threads.allocated();
        cpu = system.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double cpuNow = system.getProcessCpuTime() - cpu;
        double allocatedNow = Threads.allocated() - allocated;
        long calls = Math.max(1, result.getMetadata().getAllOps());
        return List.of(
                scalar(CPU, cpuNow / calls, "ns/call"),
                scalar(ALLOCATION, allocatedNow / calls, "B/call"));
    }

    private static ScalarResult scalar(String name, double value, String unit) {
        return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
    }
}
