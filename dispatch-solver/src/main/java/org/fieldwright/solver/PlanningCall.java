// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.eligibility.Intake;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.travel.TravelProvider;
import org.fieldwright.core.validation.InvalidInputException;
import org.fieldwright.core.validation.Issue;
import org.fieldwright.core.validation.ProblemValidator;
import org.fieldwright.solver.DispatchEngine.JobExplanation;
import org.fieldwright.solver.DispatchEngine.Limits;
import org.fieldwright.solver.internal.BuiltInRules;
import org.fieldwright.solver.internal.EngineVersion;
import org.fieldwright.solver.internal.ProblemHash;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.HostTerms;
import org.fieldwright.solver.internal.compile.Money;
import org.fieldwright.solver.internal.evaluate.FixedVisits;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.explain.PlanReader;
import org.fieldwright.solver.internal.explain.PlanWriter;
import org.fieldwright.solver.internal.explain.Planning;
import org.fieldwright.solver.internal.search.CheapestInsertion;
import org.fieldwright.solver.internal.search.GreedyDispatcher;
import org.fieldwright.solver.internal.search.PlanSearch;
import org.fieldwright.solver.internal.search.Repair;
import org.fieldwright.solver.internal.search.Routes;
import org.fieldwright.solver.internal.search.Scope;
import org.fieldwright.solver.internal.search.SectorSearch;
import org.fieldwright.solver.internal.search.Threads;
import org.fieldwright.solver.internal.timefold.SlicedSearch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call of the engine from request to answer. */
final class PlanningCall {
    private static final Logger LOG = LoggerFactory.getLogger(PlanningCall.class);
    private static final Duration USUAL_TIME = Duration.ofSeconds(30);
    private static final long MILLI = 1_000_000;
    /** How long a first plan is made if the time was over before the search had one. */
    private static final Duration GRACE = Duration.ofMillis(40);
    /** How long reasons are given after somebody has stopped the call. */
    private static final Duration HURRIED_REASONS = Duration.ofMillis(5);
    /** What the first reasons of a JVM take beyond that. */
    private static final Duration COLD_REASONS = Duration.ofMillis(400);

    /** What reasons and hash take for one job, and what a plan without them takes. */
    private static final Duration REASONS_OF_A_JOB = Duration.ofNanos(200_000);

    private static final Duration RECORD_OF_A_JOB = Duration.ofNanos(20_000);

    private final long startedNanos = System.nanoTime();

    private final PlanRequest request;
    private final Executor executor;
    private final EligibilityProvider rules;
    private final Planning planning;
    private final CompiledProblem compiled;
    private DispatchPlan.@Nullable Score told;
    private Scope scope;
    private long lastBetter;
    private long mismatches;
    private long tried;
    /** The share of the cooling that is behind when the search begins. */
    private double cooled;
    /** Whether nobody reads the reasons and the record of the decision. */
    private boolean brief;

    /**
     * Validates and compiles.
     *
     * @param request the request
     * @param limits bounds on the size
     * @param executor lends further threads if the request allows them
     */
    PlanningCall(PlanRequest request, Limits limits, Executor executor) {
        this.request = request;
        this.executor = executor;
        rules = rules(request);
        List<Reason> warnings = new ArrayList<>();
        check(request, limits).stream()
                .map(PlanningCall::warning)
                .sorted(Comparator.comparing(Reason::code).thenComparing(Reason::text))
                .forEach(warnings::add);
        DispatchProblem problem = request.problem();
        if (request.intake() != null) {
            Intake.Result result = request.intake().apply(problem);
            warnings.addAll(result.changes());
            problem = result.problem();
        }
        ProblemIndex index = new ProblemIndex(problem);
        Eligibility eligibility = rules.decide(index);
        FixedVisits.Prepared prepared = FixedVisits.prepare(
                index,
                request.policy(),
                eligibility,
                travel(request, problem),
                new HostTerms(request.assignmentCost(), request.routeCost()));
        planning = new Planning(index, request.policy(), eligibility, prepared, List.copyOf(warnings));
        compiled = planning.compiled();
        scope = Scope.all(compiled);
        LOG.debug("Compiled {} visits and {} shifts.", compiled.visits.jobs, compiled.shifts.length);
    }

    static EligibilityProvider rules(PlanRequest request) {
        return request.rules() == null ? BuiltInRules.get() : request.rules();
    }

    private static TravelProvider travel(PlanRequest request, DispatchProblem problem) {
        return request.travel() == null ? problem.travel() : request.travel();
    }

    /** The warnings of an input without errors. */
    static List<Issue> check(PlanRequest request, Limits limits) {
        List<Issue> issues =
                new ArrayList<>(SizeLimits.check(request.problem(), travel(request, request.problem()), limits));
        if (issues.isEmpty()) {
            issues.addAll(ProblemValidator.validate(request.problem(), request.policy()));
        }
        if (issues.stream().anyMatch(i -> i.severity() == Issue.Severity.ERROR)) {
            throw new InvalidInputException(issues);
        }
        return issues;
    }

    /** Without the pointer, which would depend on the order of the input's lists. */
    private static Reason warning(Issue issue) {
        return Reason.of(issue.code(), issue.message() + " " + issue.remedy(), Map.of());
    }

    /**
     * Plans a partition of a problem: nobody reads its reasons and the record of its decision.
     *
     * @param cooledBefore the share of the cooling that is behind, from 0 to less than 1: a plan that was searched before is not melted again
     * @return this
     */
    PlanningCall asPart(double cooledBefore) {
        cooled = cooledBefore;
        brief = true;
        return this;
    }

    /** The best plan found. */
    DispatchPlan plan() {
        // Before the search, so that nobody waits for it who stops the call.
        String hash = brief ? "" : ProblemHash.of(planning.problem());
        int[][] given = request.startPlan() == null ? null : new PlanReader(planning).read(request.startPlan());
        scope = new ScopeCompiler(compiled).compile(request.scope(), given);
        Routes routes = start(given);
        long steps = worthSearching() ? search(routes) : 0;
        if (steps == 0) {
            long began = System.nanoTime();
            new CheapestInsertion(compiled, scope)
                    .complete(routes, () -> stopped() && (cancelled() || System.nanoTime() - began > GRACE.toNanos()));
            if (given != null
                    && PlanTotals.of(compiled, given).compareTo(PlanTotals.of(compiled, routes.visits())) < 0) {
                routes = new Routes(compiled, given);
            }
        }
        return writer(routes).write(decision(steps, hash), searchWarnings());
    }

    /** Whoever stops a call waits for the plan, not for every reason. */
    private PlanWriter writer(Routes routes) {
        PlanWriter writer = new PlanWriter(planning, routes);
        long began = System.nanoTime();
        return brief
                ? writer.brief()
                : writer.until(() -> System.nanoTime() - began > HURRIED_REASONS.toNanos() && cancelled());
    }

    private List<Reason> searchWarnings() {
        if (mismatches == 0) {
            return List.of();
        }
        return List.of(Reason.of(
                "SCORES_DIFFERED",
                "Search and solver gave " + mismatches + " plans different scores; please report it.",
                Map.of("plans", Long.toString(mismatches))));
    }

    private Routes start(int @Nullable [][] given) {
        if (given == null) {
            return Routes.fixedOnly(compiled);
        }
        int[][] copy = Arrays.stream(given).map(int[]::clone).toArray(int[][]::new);
        return Repair.withoutViolations(compiled, copy, scope);
    }

    /** Searches for the whole budget; the routes end as the best plan. */
    private long search(Routes routes) {
        PlanSearch search = searchFor(routes.visits());
        lastBetter = System.nanoTime();
        SlicedSearch.Outcome best = new SlicedSearch(compiled, search)
                .constraints(request.constraints())
                .run(new RequestBudget(), better -> {
                    lastBetter = System.nanoTime();
                    tell(better);
                });
        routes.become(best.routes());
        mismatches = best.mismatches();
        tried = search.tried();
        return search.iterations();
    }

    /** A host's constraints judge every state of one search, and its route cost is asked on this thread alone. */
    private PlanSearch searchFor(int[][] start) {
        int threads = request.routeCost() == null ? request.threads() : 1;
        return SectorSearch.of(
                compiled,
                scope,
                start,
                request.seed(),
                request.constraints() == null ? new Threads(threads, executor) : null);
    }

    /** What the request allows. */
    private final class RequestBudget implements SlicedSearch.Budget {
        @Override
        public double used(long iterations) {
            Duration time = searchTime();
            double byTime = time == null ? 0 : (double) elapsed().toNanos() / time.toNanos();
            double bySteps = request.stepLimit() == null ? 0 : (double) iterations / request.stepLimit();
            Duration unimproved = request.stopAfterUnimproved();
            boolean stale = unimproved != null && System.nanoTime() - lastBetter > unimproved.toNanos();
            if (unimproved != null && time == null && request.stepLimit() == null) {
                // The end is not known; this nears it without reaching it.
                double passed = elapsed().toNanos();
                byTime = passed / (passed + unimproved.toNanos());
            }
            return cancelled() || stale ? 1 : cooled + (1 - cooled) * Math.max(bySteps, byTime);
        }

        @Override
        public long most() {
            return request.stepLimit() == null ? Long.MAX_VALUE : request.stepLimit();
        }

        @Override
        public @Nullable Duration time() {
            return searchTime();
        }
    }

    private boolean worthSearching() {
        boolean anyChoice = false;
        for (int v = 0; v < compiled.visits.jobs; v++) {
            anyChoice |= scope.visits().get(v)
                    && compiled.visits.plannable[v]
                    && compiled.visits.mustShift[v] < 0
                    && compiled.allowedShifts(v).intersects(scope.shifts());
        }
        return anyChoice && !stopped() && !Long.valueOf(0).equals(request.stepLimit());
    }

    private @Nullable Duration timeLimit() {
        boolean unlimited =
                request.timeLimit() == null && request.stepLimit() == null && request.stopAfterUnimproved() == null;
        return unlimited ? USUAL_TIME : request.timeLimit();
    }

    /** The time limit less what is kept for the reasons, at most a tenth. */
    private @Nullable Duration searchTime() {
        Duration time = timeLimit();
        if (time == null) {
            return null;
        }
        Duration most = time.dividedBy(10);
        Duration reserve = brief
                ? RECORD_OF_A_JOB.multipliedBy(compiled.visits.jobs)
                : COLD_REASONS.plus(REASONS_OF_A_JOB.multipliedBy(compiled.visits.jobs));
        return time.minus(reserve.compareTo(most) < 0 ? reserve : most);
    }

    private boolean stopped() {
        Duration time = searchTime();
        return cancelled() || (time != null && elapsed().compareTo(time) >= 0);
    }

    private boolean cancelled() {
        return Thread.currentThread().isInterrupted()
                || (request.cancelledBy() != null && request.cancelledBy().getAsBoolean());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    private void tell(SlicedSearch.Published better) {
        PlanRequest.Listener listener = request.listener();
        PlanTotals totals = better.totals();
        DispatchPlan.Score score = new DispatchPlan.Score(totals.hard(), totals.undone(), Money.amount(totals.cost()));
        // A search starts with telling what it was given, and units of money are finer than what is told.
        if (listener != null && (told == null || score.compareTo(told) < 0)) {
            told = score;
            Duration elapsed = Duration.ofMillis(elapsed().toNanos() / MILLI);
            listener.improved(new PlanRequest.Progress(
                    elapsed, better.iterations(), score, better.planned(), compiled.visits.jobs));
        }
    }

    private DispatchPlan.Decision decision(long steps, String hash) {
        return new DispatchPlan.Decision(
                EngineVersion.get(),
                request.policy().version(),
                rules.contentHash(),
                hash,
                request.seed(),
                steps,
                tried,
                stopCause(steps));
    }

    private String stopCause(long steps) {
        if (cancelled()) {
            return "CANCELLED";
        }
        if (request.stepLimit() != null && steps >= request.stepLimit()) {
            return "STEPS";
        }
        if (stopped()) {
            return "TIME";
        }
        return request.stopAfterUnimproved() != null && steps > 0 ? "NOT_IMPROVING" : "DONE";
    }

    /** The greedy dispatcher's plan. */
    DispatchPlan baseline() {
        return new PlanWriter(planning, new GreedyDispatcher(compiled).plan()).write(null, List.of());
    }

    /** The start plan judged. */
    DispatchPlan evaluate() {
        PlanReader reader = new PlanReader(planning);
        PlanWriter writer = new PlanWriter(planning, new Routes(compiled, reader.read(givenPlan())));
        return writer.write(null, reader.warnings(writer.write(null, List.of())));
    }

    /** One job of the start plan explained. */
    JobExplanation explain(String job) {
        return new JobExplainer(planning, new Routes(compiled, new PlanReader(planning).read(givenPlan())))
                .explain(job);
    }

    private DispatchPlan givenPlan() {
        if (request.startPlan() == null) {
            throw new IllegalArgumentException("The request has no plan; set startPlan to the plan to judge.");
        }
        return request.startPlan();
    }
}
