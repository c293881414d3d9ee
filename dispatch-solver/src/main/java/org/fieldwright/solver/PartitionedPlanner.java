// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import java.util.List;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.validation.InvalidInputException;
import org.fieldwright.solver.internal.partition.Merge;
import org.fieldwright.solver.internal.partition.Part;
import org.fieldwright.solver.internal.partition.Split;
import org.jspecify.annotations.Nullable;

/**
 * Plans problems that are too large for one search: divides them by place, plans the partitions at once, puts the plans together, and does so again
 * with other seams. Dividing and putting together are pure functions on records, so that a host may send partitions to other machines. Thread-safe.
 */
public final class PartitionedPlanner {
    private final DispatchEngine engine;
    private final int size;
    private final int rounds;

    /**
     * A planner.
     *
     * @param engine plans the partitions on the calling thread and on its executor, and judges the whole; its limits must allow the whole problem
     * @param size how many jobs a partition has, about; at least 1, usually 2 000 to 10 000
     * @param rounds how often the problem is divided, at least 1; usually 2; with 3 and more every seam has been inside a partition
     * @throws IllegalArgumentException if a number is below 1
     */
    public PartitionedPlanner(DispatchEngine engine, int size, int rounds) {
        this.engine = engine;
        this.size = atLeastOne("size", size);
        this.rounds = atLeastOne("rounds", rounds);
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " (" + value + ") must be at least 1.");
        }
        return value;
    }

    /**
     * Plans a problem. Its limits are for the whole: each round and partition has its share. As many partitions are planned at once as the request
     * has threads, each by one. Under a step limit alone equal requests give equal plans, whatever the number of threads. A start plan is never
     * made worse.
     *
     * @param request what to plan; its listener is told after each round, with the sum of the partitions' scores
     * @return the plan, judged as a whole
     * @throws InvalidInputException if the input has errors, with all of them
     */
    public DispatchPlan plan(PlanRequest request) {
        return new PartitionedCall(engine, request, size, rounds).plan();
    }

    /**
     * Divides a problem. Every technician is in one partition with all shifts. A job is where its technician is by the start plan, a lock or what
     * happened; work that nobody has goes to people near by, in each round to others, and a job locked directly behind another one to where that one
     * is. If that cannot be, nobody in its partition may do it.
     *
     * <p>A problem with links between visits or with crews is one partition: their times hang together across technicians.
     *
     * @param request the problem, its policy, and a start plan or none
     * @param size how many jobs a partition has, about; at least 1
     * @param round the round, from 0; another round has other seams
     * @return the partitions, at least one
     */
    public static List<Partition> split(PlanRequest request, int size, int round) {
        return Split.parts(request.problem(), request.policy(), request.startPlan(), atLeastOne("size", size), round)
                .stream()
                .map(part -> new Partition(part.problem(), part.plan()))
                .toList();
    }

    /**
     * Puts the plans of partitions together.
     *
     * @param problem the problem that was divided
     * @param partitions the partitions of one split, with their plans
     * @return the routes of all partitions, and every other job as unassigned; score, costs and figures are zero until
     *     {@link DispatchEngine#evaluate} judges it
     * @throws IllegalArgumentException if a visit or shift is in two partitions, is not in the problem, or a crew is planned in part
     */
    public static DispatchPlan merge(DispatchProblem problem, List<Partition> partitions) {
        return Merge.plan(
                problem,
                partitions.stream().map(p -> new Part(p.problem(), p.plan())).toList());
    }

    /**
     * A partition.
     *
     * @param problem its problem, complete in itself
     * @param plan its part of the start plan, or null if there is none; replace it by a better one before merging
     */
    public record Partition(
            DispatchProblem problem, @Nullable DispatchPlan plan) {
        /**
         * The same with another plan.
         *
         * @param other a plan for this partition's problem, or null for none
         * @return the changed partition
         */
        public Partition withPlan(@Nullable DispatchPlan other) {
            return new Partition(problem, other);
        }
    }
}
