// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import org.fieldwright.core.plan.DispatchPlan;

/**
 * What a run took, for a line of text.
 *
 * @param seconds wall seconds of the call
 * @param steps iterations of the search
 * @param tried visits that these took out and tried again
 * @param first seconds to the first complete plan, NaN if there was none
 * @param heap the greatest heap of this JVM in bytes, garbage included
 */
record Figures(double seconds, long steps, long tried, double first, long heap) {
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    Figures(double seconds, DispatchPlan plan, FirstComplete first) {
        this(
                seconds,
                plan.decision() == null ? 0 : plan.decision().steps(),
                plan.decision() == null ? 0 : plan.decision().tried(),
                first.elapsed().map(d -> d.toNanos() / 1e9).orElse(complete(plan) ? seconds : Double.NaN),
                greatestHeap());
    }

    /** A call that is over before its search begins tells nobody of its plan. */
    private static boolean complete(DispatchPlan plan) {
        return plan.score().hard() == 0 && plan.score().undone() == 0;
    }

    /** The sum over the pools of the heap: they need not have been at their greatest together, so it is never too small. */
    private static long greatestHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(u -> u == null ? 0 : u.getUsed())
                .sum();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "seconds=%.1f steps=%d rate=%.0f tried=%.1f first=%.2f heap=%.0f",
                seconds,
                steps,
                steps / seconds,
                (double) tried / steps,
                first,
                heap / MEBIBYTE);
    }
}
