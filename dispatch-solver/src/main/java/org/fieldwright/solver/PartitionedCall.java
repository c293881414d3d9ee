// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Decision;
import org.fieldwright.core.plan.DispatchPlan.Score;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.solver.internal.ProblemHash;
import org.fieldwright.solver.internal.partition.Merge;
import org.fieldwright.solver.internal.partition.Part;
import org.fieldwright.solver.internal.partition.Split;
import org.jspecify.annotations.Nullable;

/** One call of the partitioned planner. */
final class PartitionedCall {
    private static final Duration USUAL_TIME = Duration.ofSeconds(30);
    private static final Duration LEAST_TIME = Duration.ofMillis(50);
    /** The shares of the time for the partitions, at most and at least; the rest is for judging the whole. */
    private static final double SEARCH_SHARE = 0.9;

    private static final double LEAST_SEARCH_SHARE = 0.5;
    /** What judging the whole takes for a job and a shift, in nanoseconds. */
    private static final double JUDGING_A_PAIR = 30;
    /** The share of the search for the first round; the others mend its seams and share the rest. */
    private static final double FIRST_SHARE = 0.75;
    /** How cool the later rounds begin. */
    private static final double COOLED = 0.7;

    private final long startedNanos = System.nanoTime();
    private final DispatchEngine engine;
    private final PlanRequest request;
    private final int size;
    private final int rounds;
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong tried = new AtomicLong();
    private @Nullable Score told;

    PartitionedCall(DispatchEngine engine, PlanRequest request, int size, int rounds) {
        this.engine = engine;
        this.request = request;
        this.size = size;
        this.rounds = rounds;
    }

    DispatchPlan plan() {
        PlanningCall.check(request, engine.limits());
        DispatchPlan start = request.startPlan() == null ? null : engine.evaluate(request);
        DispatchPlan routes = start;
        for (int round = 0; round < rounds && (round == 0 || !stopped()); round++) {
            List<Part> parts = Split.parts(request.problem(), request.policy(), routes, size, round);
            List<Part> planned = new Round(parts, round).planned();
            routes = Merge.plan(request.problem(), planned);
            tell(planned);
        }
        DispatchPlan whole = engine.evaluate(PlanRequest.builder(request.problem())
                .policy(request.policy())
                .rules(request.rules())
                .intake(request.intake())
                .travel(request.travel())
                .assignmentCost(request.assignmentCost())
                .routeCost(request.routeCost())
                .startPlan(routes)
                .build());
        // Constraints of the host may prefer a plan with a worse score; then the partitions have seen to it.
        boolean byScore = request.constraints() == null;
        return decided(start != null && byScore && start.score().compareTo(whole.score()) < 0 ? start : whole);
    }

    /** Warnings on given times do not fit here: the times of the partitions are nobody's promise. */
    private DispatchPlan decided(DispatchPlan plan) {
        return new DispatchPlan(
                plan.problem(),
                plan.zone(),
                plan.currency(),
                plan.score(),
                plan.routes(),
                plan.unassigned(),
                plan.costs(),
                plan.kpis(),
                plan.violations(),
                plan.forced(),
                plan.warnings().stream()
                        .filter(w -> !w.code().equals("PLAN_TIME_DIFFERS"))
                        .toList(),
                decision());
    }

    private @Nullable Duration timeLimit() {
        boolean unlimited =
                request.timeLimit() == null && request.stepLimit() == null && request.stopAfterUnimproved() == null;
        return unlimited ? USUAL_TIME : request.timeLimit();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** When the search has to be over. */
    private double searchNanos(Duration whole) {
        DispatchProblem problem = request.problem();
        double pairs = (double) problem.jobs().size()
                * problem.technicians().stream()
                        .mapToInt(t -> t.shifts().size())
                        .sum();
        double nanos = whole.toNanos();
        return Math.max(LEAST_SEARCH_SHARE * nanos, Math.min(SEARCH_SHARE * nanos, nanos - JUDGING_A_PAIR * pairs));
    }

    private boolean stopped() {
        Duration time = timeLimit();
        return cancelled() || (time != null && elapsed().toNanos() >= searchNanos(time));
    }

    private boolean cancelled() {
        return Thread.currentThread().isInterrupted()
                || (request.cancelledBy() != null && request.cancelledBy().getAsBoolean());
    }

    private void tell(List<Part> parts) {
        long hard = 0;
        long undone = 0;
        BigDecimal cost = BigDecimal.ZERO;
        int assigned = 0;
        for (Part part : parts) {
            DispatchPlan plan = part.plan();
            if (plan != null) {
                hard += plan.score().hard();
                undone += plan.score().undone();
                cost = cost.add(plan.score().cost());
                assigned += part.problem().jobs().size() - plan.unassigned().size();
            }
        }
        Score score = new Score(hard, undone, cost);
        PlanRequest.Listener listener = request.listener();
        if (listener != null && (told == null || score.compareTo(told) < 0)) {
            told = score;
            int jobs = request.problem().jobs().size();
            listener.improved(new PlanRequest.Progress(elapsed(), steps.get(), score, assigned, jobs));
        }
    }

    private Decision decision() {
        Long limit = request.stepLimit();
        String cause = cancelled() ? "CANCELLED" : limit != null ? "STEPS" : stopped() ? "TIME" : "DONE";
        return new Decision(
                DispatchEngine.version(),
                request.policy().version(),
                PlanningCall.rules(request).contentHash(),
                ProblemHash.of(request.problem()),
                request.seed(),
                steps.get(),
                tried.get(),
                cause);
    }

    /** A limit on customers told again is divided by published visits, so that the parts together keep it. */
    private Policy policy(List<Part> parts, int i) {
        Policy.Disruption disruption = request.policy().disruption();
        Integer most = disruption == null ? null : disruption.maxCustomers();
        if (disruption == null || most == null) {
            return request.policy();
        }
        long before = 0;
        for (int p = 0; p < i; p++) {
            before += parts.get(p).problem().published().size();
        }
        long after = before + parts.get(i).problem().published().size();
        int all = Math.max(1, request.problem().published().size());
        int share = (int) (most * after / all - most * before / all);
        return request.policy().toBuilder()
                .disruption(disruption.toBuilder().maxCustomers(share).build())
                .build();
    }

    private PlanRequest.@Nullable Scope scope(DispatchProblem part) {
        PlanRequest.Scope scope = request.scope();
        return scope == null
                ? null
                : new PlanRequest.Scope(
                        here(scope.technicians(), part.technicians(), Technician::id),
                        scope.days(),
                        here(scope.jobs(), part.jobs(), Job::id));
    }

    /** Those of the ids that are in the part. */
    private static <T> @Nullable Set<String> here(@Nullable Set<String> ids, List<T> all, Function<T, String> id) {
        return ids == null ? null : all.stream().map(id).filter(ids::contains).collect(Collectors.toSet());
    }

    /** The share of the search that is over before a round. */
    private double shareUntil(int round) {
        if (round == 0 || rounds == 1) {
            return round;
        }
        return FIRST_SHARE + (1 - FIRST_SHARE) * (round - 1) / (rounds - 1);
    }

    /** The partitions of a round, planned by as many threads as the request has. */
    private final class Round {
        private final List<Part> parts;
        private final int round;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private final List<CompletableFuture<Part>> results = new ArrayList<>();

        Round(List<Part> parts, int round) {
            this.parts = parts;
            this.round = round;
            parts.forEach(p -> results.add(new CompletableFuture<>()));
        }

        /** The caller works too, so that this ends even if the executor never has a free thread. */
        List<Part> planned() {
            int helpers = Math.min(request.threads(), parts.size()) - 1;
            for (int h = 0; h < helpers; h++) {
                engine.executor().execute(this::work);
            }
            work();
            try {
                return results.stream().map(CompletableFuture::join).toList();
            } catch (CompletionException | CancellationException e) {
                // The first failure, not that another part was given up for it.
                if (failure.get() instanceof RuntimeException first) {
                    throw first;
                }
                throw e;
            }
        }

        private void work() {
            for (int i = next.getAndIncrement(); i < parts.size(); i = next.getAndIncrement()) {
                CompletableFuture<Part> result = results.get(i);
                try {
                    result.complete(one(i));
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                    result.completeExceptionally(e);
                    next.set(parts.size());
                    results.forEach(r -> r.completeExceptionally(new CancellationException("Another part failed.")));
                    if (e instanceof Error error) {
                        throw error;
                    }
                }
            }
        }

        private Part one(int i) {
            Part part = parts.get(i);
            if (part.problem().jobs().isEmpty() || cancelled()) {
                return part;
            }
            DispatchPlan plan = new PlanningCall(requestOf(part, i), engine.limits(), engine.executor())
                    .asPart(round == 0 ? 0 : COOLED)
                    .plan();
            Decision decision = plan.decision();
            if (decision != null) {
                steps.addAndGet(decision.steps());
                tried.addAndGet(decision.tried());
            }
            return part.with(plan);
        }

        private PlanRequest requestOf(Part part, int i) {
            return PlanRequest.builder(part.problem())
                    .policy(PartitionedCall.this.policy(parts, i))
                    .rules(request.rules())
                    .intake(request.intake())
                    .travel(request.travel())
                    .assignmentCost(request.assignmentCost())
                    .routeCost(request.routeCost())
                    .constraints(request.constraints())
                    .startPlan(part.plan())
                    .scope(scope(part.problem()))
                    .timeLimit(time(i))
                    .stepLimit(stepsOf(part))
                    .stopAfterUnimproved(request.stopAfterUnimproved())
                    .seed(Objects.hash(request.seed(), round, i))
                    .cancelledBy(PartitionedCall.this::cancelled)
                    .build();
        }

        /** What is left of the round, shared by those that have to be planned one after the other. */
        private @Nullable Duration time(int i) {
            Duration whole = timeLimit();
            if (whole == null) {
                return null;
            }
            double end = searchNanos(whole) * shareUntil(round + 1);
            int turns = (parts.size() - i + request.threads() - 1) / request.threads();
            Duration mine = Duration.ofNanos((long) ((end - elapsed().toNanos()) / turns));
            return mine.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : mine;
        }

        private @Nullable Long stepsOf(Part part) {
            Long all = request.stepLimit();
            if (all == null) {
                return null;
            }
            double share = (double) part.problem().jobs().size()
                    / request.problem().jobs().size();
            return Math.max(1, (long) (all * share * (shareUntil(round + 1) - shareUntil(round))));
        }
    }
}
