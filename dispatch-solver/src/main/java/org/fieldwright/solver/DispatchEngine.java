// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.validation.InvalidInputException;
import org.fieldwright.solver.internal.EngineVersion;
import org.jspecify.annotations.Nullable;

/**
 * Plans dispatch problems: who does which job, when, and why. One per host is enough; thread-safe and without state between calls, since
 * policy and rules belong to the request.
 */
public final class DispatchEngine {
    private final Executor executor;
    private final Limits limits;

    private DispatchEngine(Executor executor, Limits limits) {
        this.executor = executor;
        this.limits = limits;
    }

    /**
     * An engine with the usual limits that runs asynchronous calls on the common pool.
     *
     * @return the engine
     */
    public static DispatchEngine create() {
        return builder().build();
    }

    /**
     * The version of the engine, which every plan also names in the record of its decision. Equal requests give equal plans under a step limit as long
     * as it stays the same.
     *
     * @return the version, or "unknown" outside a build
     */
    public static String version() {
        return EngineVersion.get();
    }

    /**
     * Starts a builder.
     *
     * @return a builder with the usual limits and the common pool
     */
    public static Builder builder() {
        return new Builder();
    }

    Limits limits() {
        return limits;
    }

    Executor executor() {
        return executor;
    }

    /**
     * Plans a problem on the calling thread.
     *
     * @param request the problem, by which policy and rules, and for how long
     * @return the best plan found; every job is in it exactly once, and it has no hard violation
     * @throws InvalidInputException if the input has errors, with all of them
     */
    public DispatchPlan plan(PlanRequest request) {
        return new PlanningCall(request, limits, executor).plan();
    }

    /**
     * Plans a problem on the host's executor.
     *
     * @param request the problem, by which policy and rules, and for how long
     * @return completes with the plan, or with what {@link #plan} throws
     */
    public CompletionStage<DispatchPlan> planAsync(PlanRequest request) {
        return CompletableFuture.supplyAsync(() -> plan(request), executor);
    }

    /**
     * The plan of a greedy dispatcher, judged by the same evaluator: the line to beat. Jobs by urgency, each to the nearest qualified technician
     * who can do it after the work that he or she has, of equally near ones to who is done first.
     *
     * @param request the problem, policy and rules; limits are not looked at
     * @return the plan
     * @throws InvalidInputException if the input has errors, with all of them
     */
    public DispatchPlan baseline(PlanRequest request) {
        return new PlanningCall(request, limits, executor).baseline();
    }

    /**
     * Judges a plan with the balanced policy and the built-in rules.
     *
     * @param problem the problem
     * @param plan the plan; its times are derived anew
     * @return the same routes with times, score, costs and every broken rule
     * @throws InvalidInputException if problem or plan have errors, with all of them
     */
    public DispatchPlan evaluate(DispatchProblem problem, DispatchPlan plan) {
        return evaluate(PlanRequest.builder(problem).startPlan(plan).build());
    }

    /**
     * Judges the start plan of a request with its policy and rules.
     *
     * @param request a request with a start plan
     * @return the same routes with times, score, costs and every broken rule; nothing is repaired
     * @throws InvalidInputException if problem or plan have errors, with all of them
     * @throws IllegalArgumentException if the request has no start plan
     */
    public DispatchPlan evaluate(PlanRequest request) {
        return new PlanningCall(request, limits, executor).evaluate();
    }

    /**
     * Explains a job of the start plan of a request.
     *
     * @param request a request with a start plan
     * @param job the id of the job
     * @return why it is where it is, and what every technician could do about it
     * @throws InvalidInputException if problem or plan have errors, with all of them
     * @throws IllegalArgumentException if the request has no start plan or there is no such job
     */
    public JobExplanation explain(PlanRequest request, String job) {
        return new PlanningCall(request, limits, executor).explain(job);
    }

    /**
     * Bounds on the size of a problem, so that a call is refused with a code before memory runs out.
     *
     * @param jobs the most jobs
     * @param shifts the most shifts
     * @param travelCells the most cells of the travel table, that is sites squared, where travel is a matrix or the host's; great circles are
     *     worked out without a table
     */
    public record Limits(int jobs, int shifts, long travelCells) {
        /** 20 000 jobs, 20 000 shifts, 100 million cells (800 MB). */
        public static final Limits USUAL = new Limits(20_000, 20_000, 100_000_000L);
    }

    /**
     * Why a job is where it is in a plan, and what every technician could do about it.
     *
     * @param job the id of the job
     * @param technician the id of the technician who has it, or null if nobody has
     * @param shift the id of the shift, or null
     * @param reasons why it is there, or why it is left out
     * @param candidates one entry for every technician with a shift, the cheapest place first, then those without a place by id
     */
    public record JobExplanation(
            String job,
            @Nullable String technician,
            @Nullable String shift,
            List<Reason> reasons,
            List<Candidate> candidates) {
        /** Copies the lists. */
        public JobExplanation {
            reasons = List.copyOf(reasons);
            candidates = List.copyOf(candidates);
        }

        /**
         * A technician's best shift for the job as the rest of the plan stands.
         *
         * @param technician the id of the technician
         * @param shift the id of the shift with the cheapest place, else of the first that the rules allow, else of the first
         * @param verdict what the rules say of the job and that shift
         * @param extraCost what the plan would cost more, or null if the technician is not eligible or has no room
         */
        public record Candidate(
                String technician,
                String shift,
                Verdict verdict,
                @Nullable BigDecimal extraCost) {}
    }

    /** Collects the settings of an engine; not thread-safe. */
    public static final class Builder {
        private Executor executor = ForkJoinPool.commonPool();
        private Limits limits = Limits.USUAL;

        private Builder() {}

        /**
         * Sets what runs asynchronous calls, and lends threads to calls that may use several.
         *
         * @param value the host's executor
         * @return this builder
         */
        public Builder executor(Executor value) {
            executor = value;
            return this;
        }

        /**
         * Sets the bounds on the size of problems.
         *
         * @param value the limits
         * @return this builder
         */
        public Builder limits(Limits value) {
            limits = value;
            return this;
        }

        /**
         * Builds the engine.
         *
         * @return the engine
         */
        public DispatchEngine build() {
            return new DispatchEngine(executor, limits);
        }
    }
}
