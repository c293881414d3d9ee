// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.batch;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.examples.batch.BatchRecord.Status;

/**
 * What came out of a batch.
 *
 * @param problems how many problems there are
 * @param planned how many of them have a plan
 * @param faulty how many have faults in their input
 * @param failed how many could not be planned
 * @param missing how many were not reached before the run was stopped
 * @param kept how many results were there already
 * @param withViolations how many plans break hard rules
 * @param jobs jobs of the planned problems
 * @param assignedJobs those of them that are planned
 * @param cost money by currency
 * @param seconds how long the run took
 * @param slowest the problems that took longest in this run, at most five
 * @param without the problems without a plan, by name
 */
public record BatchSummary(
        int problems,
        int planned,
        int faulty,
        int failed,
        int missing,
        int kept,
        int withViolations,
        long jobs,
        long assignedJobs,
        Map<String, BigDecimal> cost,
        double seconds,
        List<Slow> slowest,
        List<Without> without) {
    static final String FILE = "summary.json";
    private static final int SLOWEST = 5;

    /**
     * A problem that took long.
     *
     * @param problem its name
     * @param seconds how long it took
     */
    public record Slow(String problem, double seconds) {}

    /**
     * A problem without a plan.
     *
     * @param problem its name
     * @param source where it came from
     * @param status what happened
     * @param message the first fault
     */
    public record Without(String problem, String source, Status status, String message) {}

    /** What a run adds to the records: how many problems there are, how many records it found there, and how long it took. */
    record Run(int problems, int kept, double seconds, List<BatchRecord> made) {}

    static BatchSummary of(List<BatchRecord> records, Run run) {
        Map<String, BigDecimal> cost = new TreeMap<>();
        long jobs = 0;
        long assigned = 0;
        int broken = 0;
        for (BatchRecord done : records) {
            BatchRecord.Figures figures = done.figures();
            if (figures != null) {
                cost.merge(figures.currency(), figures.cost(), BigDecimal::add);
                jobs += figures.jobs();
                assigned += figures.assignedJobs();
                broken += figures.hard() > 0 ? 1 : 0;
            }
        }
        return new BatchSummary(
                run.problems(),
                count(records, Status.PLANNED),
                count(records, Status.FAULTY),
                count(records, Status.FAILED),
                run.problems() - records.size(),
                run.kept(),
                broken,
                jobs,
                assigned,
                cost,
                run.seconds(),
                run.made().stream()
                        .sorted(Comparator.comparing(BatchRecord::seconds)
                                .reversed()
                                .thenComparing(BatchRecord::problem))
                        .limit(SLOWEST)
                        .map(r -> new Slow(r.problem(), r.seconds()))
                        .toList(),
                records.stream()
                        .filter(r -> r.status() != Status.PLANNED)
                        .map(r -> new Without(r.problem(), r.source(), r.status(), String.valueOf(r.message())))
                        .toList());
    }

    private static int count(List<BatchRecord> records, Status status) {
        return (int) records.stream().filter(r -> r.status() == status).count();
    }
}
