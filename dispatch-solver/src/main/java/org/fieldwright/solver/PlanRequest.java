// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.eligibility.Intake;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.policy.AssignmentCost;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.policy.RouteCost;
import org.fieldwright.core.travel.TravelProvider;
import org.jspecify.annotations.Nullable;

/**
 * What to plan, by which policy and rules, and for how long. Without any limit a call takes 30 seconds.
 *
 * @param problem the problem
 * @param policy the objective
 * @param rules who may do what, or null for the built-in rules
 * @param intake rules that look at each job first, or null for none
 * @param travel where travel times come from, or null for the problem's own
 * @param assignmentCost what the host asks for a job on a shift beside policy and rules, or null for nothing
 * @param routeCost what the host asks for a route beside the policy, or null for nothing
 * @param constraints preview: the host's own Timefold constraints, a public class that implements its {@code ConstraintProvider} over
 *     {@link org.fieldwright.solver.timefold.PlannedRoute}; or null for none. They choose between plans, and are not part of a plan's score
 * @param startPlan a plan to start from, which is never made worse, or the plan to judge; null for none
 * @param scope what may change in the start plan, or null for everything
 * @param timeLimit the longest time of the call, or null for none
 * @param stepLimit the most candidates that the search tries, or null for none; with it alone equal requests give equal plans
 * @param stopAfterUnimproved the longest time without a better plan, or null for none
 * @param seed the seed of the search
 * @param threads the most threads to use, at least 1: that of the call, and others of the engine's executor; equal numbers, seeds and step
 *     limits give equal plans
 * @param listener told of every better plan, on the thread of the call; null for nobody
 * @param cancelledBy asked now and then on the thread of the call; true ends the search with the best plan so far; null for never
 */
public record PlanRequest(
        DispatchProblem problem,
        Policy policy,
        @Nullable EligibilityProvider rules,
        @Nullable Intake intake,
        @Nullable TravelProvider travel,
        @Nullable AssignmentCost assignmentCost,
        @Nullable RouteCost routeCost,
        @Nullable Class<?> constraints,
        @Nullable DispatchPlan startPlan,
        @Nullable Scope scope,
        @Nullable Duration timeLimit,
        @Nullable Long stepLimit,
        @Nullable Duration stopAfterUnimproved,
        long seed,
        int threads,
        @Nullable Listener listener,
        @Nullable BooleanSupplier cancelledBy) {

    /** Refuses limits that make no sense. */
    public PlanRequest {
        Objects.requireNonNull(problem, "PlanRequest.problem");
        Objects.requireNonNull(policy, "PlanRequest.policy");
        positive("timeLimit", timeLimit);
        positive("stopAfterUnimproved", stopAfterUnimproved);
        if (stepLimit != null && stepLimit < 0) {
            throw new IllegalArgumentException(
                    "stepLimit (" + stepLimit + ") must be 0 or more; leave it out for no limit.");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads (" + threads + ") must be at least 1.");
        }
    }

    private static void positive(String name, @Nullable Duration duration) {
        if (duration != null && (duration.isNegative() || duration.isZero())) {
            throw new IllegalArgumentException(
                    name + " (" + duration + ") must be longer than zero; leave it out for no limit.");
        }
    }

    /**
     * Starts a builder.
     *
     * @param problem the problem
     * @return a builder with the balanced policy, built-in rules, seed 0 and one thread
     */
    public static Builder builder(DispatchProblem problem) {
        return new Builder(problem);
    }

    /**
     * What may change; the rest is context. A shift may change if its technician and its day are named, a visit if its job is named and the start
     * plan has it on no other shift than these. All other visits keep their technician, their shift and their order, whatever they break; their
     * times follow from what is put between them. Depot stops and pauses belong to their shift. What the start plan leaves out stays out unless its job is named. Fixed work is planned all the
     * same. Null stands for all of a kind, an empty set for none.
     *
     * @param technicians the ids of technicians whose shifts may change, or null for all
     * @param days the days of shifts that may change, as local dates of their start in the technician's zone, or null for all
     * @param jobs the ids of jobs that may be planned, moved or left out, or null for all
     */
    public record Scope(
            @Nullable Set<String> technicians,
            @Nullable Set<LocalDate> days,
            @Nullable Set<String> jobs) {
        /** Copies the sets. */
        public Scope {
            technicians = technicians == null ? null : Set.copyOf(technicians);
            days = days == null ? null : Set.copyOf(days);
            jobs = jobs == null ? null : Set.copyOf(jobs);
        }
    }

    /** Told of every better plan. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A better plan was found.
         *
         * @param progress how far the search is
         */
        void improved(Progress progress);
    }

    /**
     * How far a search is.
     *
     * @param elapsed the time since the call
     * @param steps the candidates tried
     * @param score the score of the best plan
     * @param assignedJobs jobs in that plan
     * @param jobs jobs in the problem
     */
    public record Progress(Duration elapsed, long steps, DispatchPlan.Score score, int assignedJobs, int jobs) {}

    /** Collects the values of a request; not thread-safe. */
    public static final class Builder {
        private final DispatchProblem problem;
        private Policy policy = Policy.balanced();
        private @Nullable EligibilityProvider rules;
        private @Nullable Intake intake;
        private @Nullable TravelProvider travel;
        private @Nullable AssignmentCost assignmentCost;
        private @Nullable RouteCost routeCost;
        private @Nullable Class<?> constraints;
        private @Nullable DispatchPlan startPlan;
        private @Nullable Scope scope;
        private @Nullable Duration timeLimit;
        private @Nullable Long stepLimit;
        private @Nullable Duration stopAfterUnimproved;
        private long seed;
        private int threads = 1;
        private @Nullable Listener listener;
        private @Nullable BooleanSupplier cancelledBy;

        private Builder(DispatchProblem problem) {
            this.problem = problem;
        }

        /**
         * Sets the objective.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder policy(Policy value) {
            this.policy = value;
            return this;
        }

        /**
         * Sets who may do what, or null for the built-in rules.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder rules(@Nullable EligibilityProvider value) {
            this.rules = value;
            return this;
        }

        /**
         * Sets rules that look at each job first, or null for none.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder intake(@Nullable Intake value) {
            this.intake = value;
            return this;
        }

        /**
         * Sets where travel times come from, or null for the problem's own.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder travel(@Nullable TravelProvider value) {
            this.travel = value;
            return this;
        }

        /**
         * Sets what the host asks for a job on a shift, or null for nothing.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder assignmentCost(@Nullable AssignmentCost value) {
            this.assignmentCost = value;
            return this;
        }

        /**
         * Sets what the host asks for a route, or null for nothing.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder routeCost(@Nullable RouteCost value) {
            this.routeCost = value;
            return this;
        }

        /**
         * Sets the host's own Timefold constraints, or null for none. Preview.
         *
         * @param value the class of a {@code ConstraintProvider}
         * @return this builder
         */
        public Builder constraints(@Nullable Class<?> value) {
            this.constraints = value;
            return this;
        }

        /**
         * Sets a plan to start from or to judge, or null for none.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder startPlan(@Nullable DispatchPlan value) {
            this.startPlan = value;
            return this;
        }

        /**
         * Sets what may change in the start plan, or null for everything.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder scope(@Nullable Scope value) {
            this.scope = value;
            return this;
        }

        /**
         * Sets the longest time of the call, or null for none.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder timeLimit(@Nullable Duration value) {
            this.timeLimit = value;
            return this;
        }

        /**
         * Sets the most candidates that the search tries, or null for none.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder stepLimit(@Nullable Long value) {
            this.stepLimit = value;
            return this;
        }

        /**
         * Sets the longest time without a better plan, or null for none.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder stopAfterUnimproved(@Nullable Duration value) {
            this.stopAfterUnimproved = value;
            return this;
        }

        /**
         * Sets the seed of the search.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder seed(long value) {
            this.seed = value;
            return this;
        }

        /**
         * Sets the most threads to use, at least 1.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder threads(int value) {
            this.threads = value;
            return this;
        }

        /**
         * Sets told of every better plan, or null for nobody.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder listener(@Nullable Listener value) {
            this.listener = value;
            return this;
        }

        /**
         * Sets asked now and then, or null for never.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder cancelledBy(@Nullable BooleanSupplier value) {
            this.cancelledBy = value;
            return this;
        }

        /**
         * Builds the request.
         *
         * @return the immutable request
         * @throws IllegalArgumentException if a limit makes no sense
         */
        public PlanRequest build() {
            return new PlanRequest(
                    problem,
                    policy,
                    rules,
                    intake,
                    travel,
                    assignmentCost,
                    routeCost,
                    constraints,
                    startPlan,
                    scope,
                    timeLimit,
                    stepLimit,
                    stopAfterUnimproved,
                    seed,
                    threads,
                    listener,
                    cancelledBy);
        }
    }
}
