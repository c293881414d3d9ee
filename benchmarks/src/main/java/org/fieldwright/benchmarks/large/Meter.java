// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.large;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.OptionalDouble;

/** Wall time, processor time and memory between two moments of this process. Not thread-safe. */
final class Meter {
    private static final double NANOS = 1e9;
    private static final long MEGABYTE = 1 << 20;

    private long wall;
    private double processor;
    private long collecting;

    Meter() {
        restart();
    }

    private void restart() {
        wall = System.nanoTime();
        processor = processorSeconds().orElse(0);
        collecting = collectingMillis();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The seconds since the last moment on the clock. */
    double seconds() {
        return (System.nanoTime() - wall) / NANOS;
    }

    /** What has passed since the last moment, which ends here. */
    String lap() {
        String used = processorSeconds().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %.1f s of all processors",
                        processorSeconds().getAsDouble() - processor);
        long peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
        String line = String.format(
                Locale.ROOT,
                "%.1f s%s, heap at most %d MB with garbage, collecting %.1f s",
                seconds(),
                used,
                peak,
                (collectingMillis() - collecting) / 1e3);
        restart();
        return line;
    }

    private static java.util.stream.Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static long collectingMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private static OptionalDouble processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? OptionalDouble.of(os.getProcessCpuTime() / NANOS)
                : OptionalDouble.empty();
    }
}
