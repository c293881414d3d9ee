// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.solver.internal.evaluate.PlanEvaluation;

/** Compares evaluator and oracle to the last unit and second. */
final class Agreement {
    private final List<String> differences = new ArrayList<>();

    private Agreement() {}

    /** What evaluator and oracle say differently of a case; empty if they agree. */
    static List<String> differences(RandomCase random) {
        Agreement agreement = new Agreement();
        OracleResult oracle = random.judge();
        try {
            PlanEvaluation evaluation =
                    PlanEvaluation.of(random.problem(), random.policy(), random.rules(), random.plan());
            agreement.compare(random, oracle, evaluation);
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            agreement.differences.add(e + (trace.length == 0 ? "" : " at " + trace[0]));
        }
        return agreement.differences;
    }

    /**
     * The first disagreement of so many seeds.
     *
     * @return its description after shrinking, or null if there is none
     */
    static String first(long fromSeed, int count) {
        for (long seed = fromSeed; seed < fromSeed + count; seed++) {
            RandomCase random = RandomProblems.make(seed);
            if (!differences(random).isEmpty()) {
                return describe(shrink(random));
            }
        }
        return null;
    }

    /** Whether any of so many seeds disagrees. */
    static boolean anyDisagreement(long fromSeed, int count) {
        for (long seed = fromSeed; seed < fromSeed + count; seed++) {
            if (!differences(RandomProblems.make(seed)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void compare(RandomCase random, OracleResult oracle, PlanEvaluation evaluation) {
        List<String> codes = evaluation.violations().stream()
                .map(v -> v.violation().name())
                .sorted()
                .toList();
        same("violations", oracle.violations(), codes);
        same("hard", (long) oracle.hard(), evaluation.hard());
        same("undone", oracle.undone(), BigInteger.valueOf(evaluation.undone()));
        for (CostTerm term : CostTerm.values()) {
            same(term.name(), oracle.cost(term), BigInteger.valueOf(evaluation.cost(term)));
        }
        same("cost", oracle.costs().total(), BigInteger.valueOf(evaluation.cost()));
        oracle.routes()
                .forEach((shift, times) -> route(shift, times, oracle.overtime().get(shift), evaluation));
    }

    private void route(String shift, RouteTimes times, long overtime, PlanEvaluation evaluation) {
        PlanEvaluation.Route route = evaluation.route(shift);
        same(shift + " departure", times.departure, Case.seconds(route.departure()));
        same(shift + " end", times.end, Case.seconds(route.end()));
        same(shift + " travel", times.travel, route.travelSeconds());
        same(shift + " metres", times.metres, route.metres());
        same(shift + " work", times.work(), route.workSeconds());
        same(shift + " waiting", times.waiting(), route.waitingSeconds());
        same(shift + " overtime", overtime, route.overtimeSeconds());
        for (RouteTimes.VisitTime visit : times.visits) {
            String job = visit.job().id();
            if (Case.depotStop(visit.job())) {
                String depot = job.substring(Case.DEPOT.length());
                same(job + " start", visit.start(), Case.seconds(evaluation.depotStart(shift, depot)));
                continue;
            }
            same(job + " start", visit.start(), Case.seconds(evaluation.visitStart(job)));
            same(job + " end", visit.end(), Case.seconds(evaluation.visitEnd(job)));
        }
    }

    private void same(String what, Object oracle, Object evaluator) {
        if (!oracle.equals(evaluator)) {
            differences.add(what + ": oracle " + oracle + ", evaluator " + evaluator);
        }
    }

    /** A smaller case that still disagrees: features switched off and jobs left out, as many as possible. */
    static RandomCase shrink(RandomCase random) {
        RandomCase smallest = random;
        Set<Feature> off = EnumSet.noneOf(Feature.class);
        for (Feature feature : random.features()) {
            off.add(feature);
            RandomCase without = RandomProblems.make(random.seed(), off);
            if (differences(without).isEmpty()) {
                off.remove(feature);
            } else {
                smallest = without;
            }
        }
        for (Job job : List.copyOf(smallest.problem().jobs())) {
            RandomCase without = smallest.without(job.id());
            if (!differences(without).isEmpty()) {
                smallest = without;
            }
        }
        return smallest;
    }

    static String describe(RandomCase random) {
        return "Seed " + random.seed() + " disagrees: " + differences(random) + "\nfeatures " + random.features()
                + "\nplan " + random.plan() + "\npolicy " + random.policy() + "\nproblem " + random.problem();
    }
}
