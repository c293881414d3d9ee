// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.jspecify.annotations.Nullable;

/**
 * Ruin and recreate where visits wait for one another: strings of visits go out of the routes around a random one, some of their partners with
 * them, and come back where the whole plan, judged with its links, becomes cheapest; under simulated annealing.
 */
public final class LinkedSearch implements PlanSearch {
    private static final int STRINGS = 3;
    private static final int LONGEST = 8;
    private static final double WITH_PARTNER = 0.3;
    private static final double COOLEST = 0.02;
    private static final double BLINK = 0.02;
    private static final int POLL_EVERY = 4;

    private final CompiledProblem problem;
    private final Scope scope;
    private final Routes routes;
    private final LinkedInsertion insertion;
    private final SplittableRandom random;
    private final int[] candidates;
    private @Nullable Judge judge;
    private PlanTotals current;
    private PlanTotals best;
    private int[][] bestRoutes;
    private long iterations;
    private long tried;
    private double threshold;

    /**
     * A search over a problem with links.
     *
     * @param problem the compiled problem
     * @param scope what may change
     * @param start the plan to start from: the visits of each shift; without violations but those that are forced
     * @param seed the seed
     */
    public LinkedSearch(CompiledProblem problem, Scope scope, int[][] start, long seed) {
        this.problem = problem;
        this.scope = scope;
        routes = new Routes(problem, start.clone());
        insertion = new LinkedInsertion(problem, routes);
        random = new SplittableRandom(seed);
        candidates =
                Arrays.stream(problem.candidates()).filter(scope.visits()::get).toArray();
        current = routes.totals();
        best = current;
        bestRoutes = start.clone();
    }

    /** The search for a problem: this one if it has links, else the one for routes that do not touch one another. */
    public static PlanSearch orPlain(CompiledProblem problem, Scope scope, int[][] start, long seed) {
        return problem.links.any()
                ? new LinkedSearch(problem, scope, start, seed)
                : new RuinAndRecreate(problem, scope, start, seed);
    }

    @Override
    public long iterations() {
        return iterations;
    }

    @Override
    public long tried() {
        return tried;
    }

    @Override
    public PlanTotals best() {
        return best;
    }

    @Override
    public int[][] bestRoutes() {
        return bestRoutes.clone();
    }

    @Override
    public void judge(@Nullable Judge newJudge) {
        judge = newJudge;
    }

    @Override
    public void run(Control control) {
        boolean better = false;
        boolean begun = false;
        while (candidates.length > 0) {
            double used = control.used(iterations);
            if (used >= 1 || iterations >= control.most() || (begun && control.pause(iterations, better))) {
                return;
            }
            begun = true;
            double unit = Math.max(1, 0.4 * Math.abs((double) current.cost()) / candidates.length);
            double temperature = unit * StrictMath.pow(COOLEST, Math.min(1, used));
            long until = Math.min(control.most(), iterations + POLL_EVERY);
            while (iterations < until) {
                better |= iterate(temperature);
            }
        }
    }

    private boolean iterate(double temperature) {
        iterations++;
        threshold = -temperature * StrictMath.log(1 - random.nextDouble());
        Routes.Snapshot before = routes.snapshot();
        ruin();
        recreate();
        PlanTotals next = routes.totals();
        Judge word = judge;
        if (!accepts(next) || (word != null && !word.accepts(new Change(before.visits(), next)))) {
            routes.restore(before);
            return false;
        }
        current = next;
        if (current.compareTo(best) >= 0) {
            return false;
        }
        best = current;
        bestRoutes = routes.visits().clone();
        return true;
    }

    private boolean accepts(PlanTotals next) {
        if (next.hard() != current.hard() || next.undone() != current.undone()) {
            return next.compareTo(current) < 0;
        }
        return next.cost() < current.cost() + threshold;
    }

    // Ruin

    private void ruin() {
        int seed = candidates[random.nextInt(candidates.length)];
        int[] shiftOf = routes.shiftOfVisits();
        BitSet removed = new BitSet();
        BitSet ruined = new BitSet();
        int strings = 1 + random.nextInt(STRINGS);
        for (int near : byDistance(seed, shiftOf)) {
            int shift = shiftOf[near];
            if (!ruined.get(shift)) {
                ruined.set(shift);
                string(shift, near, removed);
                if (--strings == 0) {
                    break;
                }
            }
        }
        for (int v : removed.stream().toArray()) {
            addPartners(v, shiftOf, removed);
        }
        for (int s = 0; s < routes.visits().length; s++) {
            int[] route = routes.visits()[s];
            int[] kept = Arrays.stream(route).filter(v -> !removed.get(v)).toArray();
            if (kept.length < route.length) {
                routes.replace(s, kept);
            }
        }
    }

    private int[] byDistance(int seed, int[] shiftOf) {
        int from = problem.visits.site[seed];
        return Arrays.stream(candidates)
                .filter(v -> shiftOf[v] >= 0 && scope.shifts().get(shiftOf[v]))
                .boxed()
                .sorted(Comparator.comparingInt(v -> problem.travel.map(from, problem.visits.site[v])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void string(int shift, int visit, BitSet removed) {
        int[] route = routes.visits()[shift];
        int length = 1 + random.nextInt(Math.min(route.length, LONGEST));
        int at = IntStream.range(0, route.length)
                .filter(i -> route[i] == visit)
                .findFirst()
                .orElseThrow();
        int first = Math.max(0, at - length + 1);
        int last = Math.min(at, route.length - length);
        int from = first + random.nextInt(last - first + 1);
        for (int i = from; i < from + length; i++) {
            remove(route[i], removed);
        }
    }

    private void addPartners(int visit, int[] shiftOf, BitSet removed) {
        for (int i = 0; i < problem.links.degree(visit); i++) {
            int partner = problem.links.partner(problem.links.link(visit, i), visit);
            if (shiftOf[partner] >= 0 && scope.shifts().get(shiftOf[partner]) && random.nextDouble() < WITH_PARTNER) {
                remove(partner, removed);
            }
        }
    }

    /** What is fixed or not in the scope stays, and stops at depots do. */
    private void remove(int visit, BitSet removed) {
        if (visit < problem.visits.jobs && scope.visits().get(visit) && problem.visits.mustShift[visit] < 0) {
            removed.set(visit);
        }
    }

    // Recreate

    private void recreate() {
        int[] absent = Arrays.stream(candidates).filter(v -> !routes.planned(v)).toArray();
        tried += absent.length;
        shuffle(absent);
        if (random.nextInt(3) > 0) {
            absent = Arrays.stream(absent)
                    .boxed()
                    .sorted(Comparator.comparingInt(problem.visits.windows::closing))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        boolean again = true;
        while (again) {
            again = false;
            for (int visit : absent) {
                boolean inserted = !routes.planned(visit) && insertion.insert(visit, this::place);
                again |= inserted && problem.links.linked(visit);
            }
        }
        insertion.dropOrphans(scope);
    }

    private void shuffle(int[] visits) {
        for (int i = visits.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = visits[i];
            visits[i] = visits[other];
            visits[other] = swapped;
        }
    }

    private Routes.@Nullable Place place(int visit) {
        Routes.Place place = null;
        BitSet allowed = (BitSet) scope.shifts().clone();
        allowed.and(problem.allowedShifts(visit));
        if (!scope.visits().get(visit)) {
            return null;
        }
        for (int s = allowed.nextSetBit(0); s >= 0; s = allowed.nextSetBit(s + 1)) {
            Routes.Place here = random.nextDouble() < BLINK ? null : routes.best(visit, s);
            if (here != null && (place == null || here.delta() < place.delta())) {
                place = here;
            }
        }
        return place;
    }

    private final class Change implements Proposal {
        private final int[][] before;
        private final PlanTotals totals;

        Change(int[][] before, PlanTotals totals) {
            this.before = before;
            this.totals = totals;
        }

        @Override
        public int[] changedShifts() {
            return IntStream.range(0, before.length)
                    .filter(s -> !Arrays.equals(before[s], routes.visits()[s]))
                    .toArray();
        }

        @Override
        public int[] route(int shift) {
            return routes.visits()[shift];
        }

        @Override
        public PlanTotals totals() {
            return totals;
        }

        @Override
        public double threshold() {
            return threshold;
        }
    }
}
