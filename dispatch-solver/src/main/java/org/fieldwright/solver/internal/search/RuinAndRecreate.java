// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.jspecify.annotations.Nullable;

/**
 * Slack induction by string removals (Christiaens and Vanden Berghe 2020): strings of neighbouring visits are taken out of a few routes and put
 * back at their cheapest places, under simulated annealing. On large problems of one kind of route a race of two starts decides first whether
 * few routes or many are cheaper. What is left out, if it is little, is kept in turn by counting how often each job was.
 */
// Over 400 lines: the phases share the plan as it stands, the best ones and the temperature; one iteration reads all of
// them.
public final class RuinAndRecreate implements PlanSearch {
    private static final int POLL_EVERY = 32;
    private static final int INSERTIONS_A_POLL = 64;
    private static final int EXCHANGES = 2;
    private static final double RACE = 0.06;
    private static final int LARGE = 300;
    private static final double RACE_HEAT = 0.5;
    private static final double FREE_ROUTES = 1;
    private static final double FEW_ROUTES = 8;
    private static final double LEFT_OUT = 40;
    /** The share of the budget in which plans may be preferred for what they leave out. */
    private static final double MAKING_ROOM = 0.6;

    private final Layout layout;
    private final Tours tours;
    private final @Nullable PlainTours plain;
    private final @Nullable TailExchange tails;
    private final Chance chance;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Heat heat;
    private final PlanTotals offset;
    private final long allowedViolations;
    private final double undonePrice;
    private final long heaviest;
    private final long dearest;
    private final Absences absences;
    private boolean makingRoom = true;
    /** Whether there is anything to move. */
    private final boolean choice;

    private final int[] order;
    private @Nullable Judge judge;
    private @Nullable FleetReduction reduction;

    private Phase phase = Phase.CONSTRUCT;
    private int constructed;
    private double pressure = FREE_ROUTES;
    private double temperature;
    private double threshold;
    private long iterations;
    private long tried;

    /** The best plan since the last start of the race, and the best of all. */
    private final Best local;

    private final Best overall;
    private boolean better;
    private boolean raced;
    private boolean racing = true;
    private @Nullable Best free;

    private enum Phase {
        CONSTRUCT,
        FREE,
        REDUCE,
        FEW,
        COOL
    }

    /**
     * A search over everything.
     *
     * @param problem the compiled problem
     * @param start the plan to start from: the visits of each shift; without violations but those that are forced
     * @param seed the seed
     */
    public RuinAndRecreate(CompiledProblem problem, int[][] start, long seed) {
        this(problem, Scope.all(problem), start, seed);
    }

    /**
     * A search over a part of a problem.
     *
     * @param problem the compiled problem
     * @param scope what may change; at least one shift
     * @param start the plan to start from: the visits of each shift; without violations but those that are forced
     * @param seed the seed
     */
    public RuinAndRecreate(CompiledProblem problem, Scope scope, int[][] start, long seed) {
        this(problem, scope, new Standing(problem, start), seed);
    }

    /** A search over a part of a plan that was evaluated before; the plan is not changed while the search is made. */
    RuinAndRecreate(CompiledProblem problem, Scope scope, Standing plan, long seed) {
        int[][] start = plan.routes();
        chance = new Chance(seed);
        layout = new Layout(problem, scope, start);
        Legs legs = new Legs(layout);
        Neighbours neighbours = new Neighbours(layout, legs);
        PlainData data = PlainData.of(layout, legs, neighbours);
        plain = data == null ? null : new PlainTours(layout, data, neighbours, chance);
        tours = plain == null ? walked(legs, neighbours, plan) : plain;
        tails = plain == null ? null : new TailExchange(plain, chance);
        ruin = new Ruin(tours, neighbours.around, chance);
        recreate = new Recreate(tours, neighbours.around, chance);
        heat = new Heat(tours, neighbours.nearLeg);
        tours.load(start);
        PlanTotals own = tours.totals();
        PlanTotals whole = problem.links.any() ? PlanTotals.of(problem, start) : plan.totals();
        offset = new PlanTotals(whole.hard() - own.hard(), whole.undone() - own.undone(), whole.cost() - own.cost());
        allowedViolations = tours.violations();
        undonePrice = undonePrice(neighbours.nearLeg / tours.unit());
        absences = new Absences(tours);
        dearest =
                IntStream.range(0, layout.work).mapToLong(tours::priceOf).max().orElse(0);
        heaviest =
                IntStream.range(0, layout.work).mapToLong(tours::undoneOf).max().orElse(0);
        choice = layout.routes > 0 && IntStream.range(0, layout.work).anyMatch(j -> layout.movable[j]);
        order = constructionOrder();
        local = new Best(start);
        overall = new Best(start);
        local.take();
        overall.copy(local);
        temperature = heat.unit(tours.cost(), tours.actives);
    }

    private Tours walked(Legs legs, Neighbours neighbours, Standing start) {
        return layout.problem.links.any()
                ? new LinkedTours(layout, legs, neighbours, chance, start)
                : new WalkedTours(layout, legs, neighbours, chance, start);
    }

    /** Leaving out the least of jobs is as bad as many legs. */
    private double undonePrice(double nearLeg) {
        long least = IntStream.range(0, layout.work)
                .mapToLong(tours::undoneOf)
                .filter(w -> w > 0)
                .min()
                .orElse(1);
        return LEFT_OUT * nearLeg / least;
    }

    private int[] constructionOrder() {
        return IntStream.range(0, tours.absents)
                .map(i -> tours.absent[i])
                .filter(tours::removable)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(j -> recreate.rank(j))
                        .thenComparingLong(j -> -tours.undoneOf(j))
                        .thenComparingLong(j -> -tours.priceOf(j))
                        .thenComparingInt(j -> -tours.data().duration[tours.visit(j)])
                        .thenComparingInt(j -> j))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public long iterations() {
        return iterations;
    }

    @Override
    public long tried() {
        return tried;
    }

    /** Whether insertions are exact in O(1), so that nothing is walked. */
    public boolean plain() {
        return plain != null;
    }

    @Override
    public PlanTotals best() {
        return overall.totals;
    }

    @Override
    public int[][] bestRoutes() {
        return overall.plan.clone();
    }

    /** The plan as it stands, which may be dearer than the best. */
    int[][] present() {
        int[][] plan = overall.plan.clone();
        for (int r = 0; r < tours.routes; r++) {
            plan[layout.shift[r]] = tours.visits(r);
        }
        return plan;
    }

    /** The score of the plan as it stands. */
    PlanTotals presentTotals() {
        return total();
    }

    /** The pressure on the number of routes that came out of the race, or the usual one. */
    double pressure() {
        return pressure;
    }

    /** Starts no race, since it has been decided; to be called before the first run. */
    void decided(double routePressure) {
        racing = false;
        pressure = routePressure;
    }

    @Override
    public void judge(@Nullable Judge newJudge) {
        judge = newJudge;
    }

    @Override
    public void run(Control control) {
        better = false;
        boolean begun = false;
        while (choice) {
            double used = control.used(iterations);
            if (used >= 1 || iterations >= control.most() || (begun && control.pause(iterations, better))) {
                return;
            }
            begun = true;
            if (phase == Phase.CONSTRUCT) {
                construct();
            } else {
                direct(used);
                long until = Math.min(control.most(), iterations + POLL_EVERY);
                while (iterations < until) {
                    iterate();
                }
            }
        }
    }

    // Phases

    private void construct() {
        tours.begin();
        int until = Math.min(order.length, constructed + INSERTIONS_A_POLL);
        for (; constructed < until; constructed++) {
            recreate.insert(order[constructed], true);
        }
        tours.settle();
        kept();
        if (constructed == order.length) {
            if (judge != null && !local.isPresent()) { // who judges goes on from the best plan
                tours.load(local.plan);
                changed();
            }
            boolean oneKind = tours.vans == null && layout.routesOfType.length == 1 && layout.work >= LARGE;
            phase = plain != null && oneKind && tours.absents == 0 && judge == null && racing ? Phase.FREE : Phase.COOL;
            raced = phase == Phase.FREE;
        }
    }

    /** Sets phase, temperature and the price of a route for the next iterations. */
    private void direct(double used) {
        if (phase == Phase.FREE && used >= RACE) {
            reduce();
        } else if (phase == Phase.REDUCE && used >= 2 * RACE) {
            endReduction();
        } else if (phase == Phase.FEW && used >= 3 * RACE) {
            decideRace();
        }
        if (phase == Phase.REDUCE && reduction != null && tours.absents == 0 && tours.actives > 1) {
            local.reset();
            local.take();
            reduction.dropRoute();
            changed();
        }
        double unit = heat.unit(local.cost - local.price / tours.unit(), local.routes);
        double share = raced ? (used - 3 * RACE) / (1 - 3 * RACE) : used;
        boolean cooling = phase == Phase.COOL;
        if (makingRoom && cooling && share > MAKING_ROOM) {
            makingRoom = false;
            if (judge == null) { // who judges has followed the states so far
                tours.load(local.plan);
                changed();
            }
        }
        temperature = unit * (cooling ? heat.at(share, iterations) : RACE_HEAT);
        if (plain != null) {
            plain.routePrice = (int) (pressure * (cooling ? 1 - share : 1) * temperature);
        }
    }

    private void reduce() {
        phase = Phase.REDUCE;
        Best kept = new Best(local.plan);
        kept.copy(local);
        free = kept;
        tours.load(local.plan);
        changed();
        reduction = new FleetReduction(Objects.requireNonNull(plain), absences);
    }

    private void endReduction() {
        phase = Phase.FEW;
        if (reduction != null) {
            reduction.end();
        }
        reduction = null;
        if (tours.absents > 0) {
            tours.load(local.plan);
            changed();
        }
        pressure = FEW_ROUTES;
    }

    private void decideRace() {
        phase = Phase.COOL;
        if (free != null && local.cost >= free.cost) {
            pressure = FREE_ROUTES;
            tours.load(free.plan);
            changed();
            local.copy(free);
        }
    }

    // One iteration

    private void iterate() {
        iterations++;
        double before = objective();
        tours.begin();
        int seed = ruin.apply();
        tried += recreate.apply(seed, -temperature * chance.logarithm());
        tours.settle();
        threshold = -temperature * chance.logarithm();
        boolean keep = tours.violations() <= allowedViolations && accepts(before);
        if (keep && judged()) {
            kept();
        } else {
            tours.undo();
        }
        if (tails != null) {
            for (int i = 0; i < EXCHANGES; i++) {
                threshold = -temperature * chance.logarithm();
                if (tails.propose(threshold)) {
                    if (judged()) {
                        kept();
                    } else {
                        tours.undo();
                    }
                }
            }
        }
    }

    /** The annealed objective: work left out has its price here, so that it can be exchanged. */
    private double objective() {
        double routePrice = plain == null ? 0 : (double) plain.routePrice * tours.actives;
        return tours.cost() + routePrice + undonePrice * tours.undone();
    }

    private boolean accepts(double before) {
        double margin = judge == null ? 0 : judge.margin() / tours.unit();
        boolean cheap = objective() < before + threshold + margin;
        if (reduction != null) {
            return reduction.accepts(cheap);
        }
        boolean capped = tours.undone() <= local.undone + heaviest;
        boolean room = makingRoom && local.leavesOutFew() && absences.rarer();
        return capped && (cheap || (room && tours.absentPrice() <= local.price + dearest));
    }

    private boolean judged() {
        return judge == null || judge.accepts(new Change());
    }

    /** The tours have changed for good. */
    private void kept() {
        for (int t = 0; t < tours.touches; t++) {
            local.stale.set(tours.touched[t]);
        }
        if (local.isBetter()) {
            local.take();
            if (overall.isBetter()) {
                overall.copy(local);
                better = true;
            }
        }
    }

    private void changed() {
        local.stale.set(0, tours.routes);
    }

    /** A plan that is kept, with what it costs in search units. */
    private final class Best {
        private int[][] plan;
        /** Routes that changed since the state of the tours was taken last. */
        private final BitSet stale = new BitSet();

        private long undone = Long.MAX_VALUE;
        private double cost = Double.MAX_VALUE;
        private long price;
        private int routes;
        private int out;
        private PlanTotals totals = new PlanTotals(Long.MAX_VALUE, 0, 0);

        Best(int[][] plan) {
            this.plan = plan;
            stale.set(0, tours.routes);
        }

        boolean isBetter() {
            return tours.undone() < undone || (tours.undone() == undone && tours.cost() < cost);
        }

        /** Whether the tours cost what this plan does. */
        boolean isPresent() {
            return tours.undone() == undone && Double.compare(tours.cost(), cost) == 0;
        }

        /** Whether room for the last few is the question: what must be done, or so little optional work that it may all be worth doing. */
        boolean leavesOutFew() {
            return undone > 0 || (long) out * out <= layout.work;
        }

        /** Becomes the present state of the tours. */
        void take() {
            plan = plan.clone();
            for (int r = stale.nextSetBit(0); r >= 0; r = stale.nextSetBit(r + 1)) {
                plan[layout.shift[r]] = tours.visits(r);
            }
            stale.clear();
            undone = tours.undone();
            price = tours.absentPrice();
            cost = tours.cost();
            routes = tours.actives;
            out = tours.absents;
            totals = total();
        }

        void reset() {
            undone = Long.MAX_VALUE;
        }

        void copy(Best other) {
            plan = other.plan;
            undone = other.undone;
            cost = other.cost;
            price = other.price;
            routes = other.routes;
            out = other.out;
            totals = other.totals;
        }
    }

    private PlanTotals total() {
        PlanTotals own = tours.totals();
        return new PlanTotals(own.hard() + offset.hard(), own.undone() + offset.undone(), own.cost() + offset.cost());
    }

    private final class Change implements Proposal {
        @Override
        public int[] changedShifts() {
            return IntStream.range(0, tours.touches)
                    .map(t -> layout.shift[tours.touched[t]])
                    .sorted()
                    .toArray();
        }

        @Override
        public int[] route(int shift) {
            return tours.visits(layout.routeOf[shift]);
        }

        @Override
        public PlanTotals totals() {
            return total();
        }

        @Override
        public double threshold() {
            return threshold * tours.unit();
        }
    }
}
