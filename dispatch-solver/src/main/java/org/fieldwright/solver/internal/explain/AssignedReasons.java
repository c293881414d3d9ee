// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.Money;
import org.fieldwright.solver.internal.search.Routes;
import org.jspecify.annotations.Nullable;

/** Why a visit is with its technician: what the rules like, what was fixed, and what the next best technician would have cost. */
public final class AssignedReasons {
    /** Above this many pairs the next best technician is left to questions about single jobs. */
    private static final long PAIRS = 300_000;
    /** With links each place is judged with all routes. */
    private static final long LINKED_PAIRS = 3_000;

    private final Planning planning;
    private final CompiledProblem problem;
    private final @Nullable Routes plan;

    /** For a plan. */
    public AssignedReasons(Planning planning, Routes plan) {
        this.planning = planning;
        problem = planning.compiled();
        long most = problem.links.any() ? LINKED_PAIRS : PAIRS;
        this.plan = (long) problem.visits.jobs * problem.shifts.length <= most ? plan : null;
    }

    /** The reasons of a visit. */
    public List<Reason> of(int visit, int shift) {
        List<Reason> reasons = new ArrayList<>();
        addFixed(reasons, visit);
        Verdict verdict = planning.eligibility().verdict(visit, shift);
        for (Verdict.Preference preference : verdict.preferences()) {
            reasons.add(preference.reason().about(planning.technician(shift), planning.shift(shift)));
        }
        reasons.addAll(verdict.flags());
        if (plan != null && problem.visits.mustShift[visit] < 0 && !tied(visit)) {
            reasons.add(nextBest(plan, visit, shift));
        }
        return reasons;
    }

    /** Whether it could only go elsewhere together with another one. */
    private boolean tied(int visit) {
        return problem.visits.after[visit] >= 0 || problem.visits.follower[visit] >= 0;
    }

    private void addFixed(List<Reason> reasons, int visit) {
        Job.Lock lock = planning.index().visits().get(visit).job().lock();
        if (problem.visits.prefixShift[visit] >= 0) {
            reasons.add(Reason.of("FROZEN", "It has started, or is too close to be changed.", Texts.facts()));
        } else if (lock != null) {
            reasons.add(Reason.of("LOCKED", "The dispatcher has fixed it.", Texts.facts()));
        }
    }

    private Reason nextBest(Routes routes, int visit, int shift) {
        int position = position(routes.visits()[shift], visit);
        routes.remove(visit, shift);
        Routes.Place here = routes.best(visit, shift);
        Routes.Place other = bestElsewhere(routes, visit, problem.shifts[shift].technician);
        routes.restore(visit, shift, position);
        if (other == null) {
            return othersAllowed(visit, problem.shifts[shift].technician)
                    ? Reason.of(
                            "ONLY_ROOM",
                            "Others may do it, but have no room for it as their days stand.",
                            Texts.facts())
                    : Reason.of("ONLY_ELIGIBLE", "Nobody else may do it.", Texts.facts());
        }
        long extra = other.delta() - (here == null ? 0 : here.delta());
        String amount = Money.amount(extra).toPlainString();
        String technician = planning.technician(other.shift());
        return Reason.of(
                "NEXT_BEST",
                "The next best would be " + technician + " for " + amount + " more.",
                Texts.facts("technician", technician, "shift", planning.shift(other.shift()), "extraCost", amount));
    }

    private Routes.@Nullable Place bestElsewhere(Routes routes, int visit, int technician) {
        Routes.Place best = null;
        BitSet allowed = problem.allowedShifts(visit);
        for (int s = allowed.nextSetBit(0); s >= 0; s = allowed.nextSetBit(s + 1)) {
            Routes.Place place = problem.shifts[s].technician == technician ? null : routes.best(visit, s);
            if (place != null && (best == null || place.delta() < best.delta())) {
                best = place;
            }
        }
        return best;
    }

    private boolean othersAllowed(int visit, int technician) {
        return problem.allowedShifts(visit).stream().anyMatch(s -> problem.shifts[s].technician != technician);
    }

    private static int position(int[] route, int visit) {
        for (int i = 0; i < route.length; i++) {
            if (route[i] == visit) {
                return i;
            }
        }
        throw new IllegalStateException("Visit " + visit + " is not on its route.");
    }
}
