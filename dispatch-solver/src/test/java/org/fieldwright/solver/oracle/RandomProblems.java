// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.policy.Policy;

/** Small random problems with all features of the semantics, each with a random plan; equal seeds give equal cases. */
final class RandomProblems {
    private static final int MOST_JOBS = 7;

    private RandomProblems() {}

    static RandomCase make(long seed) {
        return make(seed, Set.of());
    }

    /** The case of a seed with some features switched off; all else stays as it is. */
    static RandomCase make(long seed, Set<Feature> off) {
        RandomWorld w = new RandomWorld(seed, off);
        RandomPlaces places = new RandomPlaces(w);
        List<Site> sites = places.sites();
        w.problem = DispatchProblem.builder(w.horizonStart(), w.horizonEnd(), w.zone, places.travel(sites))
                .sites(sites)
                .traffic(places.traffic())
                .technicians(new RandomTechnicians(w, sites).technicians())
                .customers(Stream.of("customer0", "customer1")
                        .map(id -> Customer.builder(id).build())
                        .toList())
                .build();
        w.problem = w.problem.toBuilder()
                .stock(RandomStock.vans(w))
                .depots(RandomStock.depots(w))
                .build();
        aim(w);
        w.problem = w.problem.toBuilder().jobs(new RandomJobs(w).jobs()).build();
        RandomLiveDay live = new RandomLiveDay(w);
        w.problem = w.problem.toBuilder().now(live.now()).build();
        w.problem = w.problem.toBuilder()
                .holds(live.holds())
                .published(live.published())
                .build();
        w.problem = w.problem.toBuilder().jobs(live.jobs()).build();
        w.problem = w.problem.toBuilder().links(new RandomLinks(w).links()).build();
        Policy policy = RandomPolicies.make(w);
        HashedRules rules = new HashedRules(seed, w.on(Feature.INELIGIBLE), w.on(Feature.PREFERENCE));
        return new RandomCase(seed, w.features, w.problem, policy, rules, plan(w, policy, rules));
    }

    /** Few shifts get most jobs, so that routes are long enough to be interesting. */
    private static void aim(RandomWorld w) {
        List<Shift> shifts = w.shifts();
        for (int i = 0; i < MOST_JOBS; i++) {
            Dice dice = w.dice("aim", i);
            int most = dice.from(0, shifts.size() - 1);
            Shift shift = shifts.get(dice.from(0, most));
            long length = RandomTechnicians.length(shift).toMinutes();
            w.aims.add(new RandomWorld.Aim(
                    w.owner(shift.id()), shift, shift.earliestDeparture().plus(dice.minutes(20, (int)
                            (length * 4 / 5)))));
        }
    }

    /** Jobs mostly where and in the order in which they are aimed at, sometimes anywhere; fixed ones where they are fixed. */
    private static Map<String, List<String>> plan(RandomWorld w, Policy policy, HashedRules rules) {
        Case c = new Case(w.problem, policy, rules);
        Fixed fixed = new Fixed(c);
        boolean wild = w.dice("plan", 0).chance(25);
        Map<String, List<String>> plan = new TreeMap<>();
        Map<String, Long> keys = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        w.problem.jobs().forEach(job -> numbers.put(job.id(), numbers.size()));
        for (Job job : c.problem.jobs()) {
            int i = numbers.get(Members.job(job.id()));
            boolean mate = job.id().contains("#");
            Dice dice = mate ? w.dice("plan of " + job.id(), i) : w.dice("plan of job", i);
            String shift = dice.chance(85) && !wild
                    ? w.aims.get(i).shift().id()
                    : dice.pick(w.shifts()).id();
            if (mate && dice.chance(85)) {
                shift = besides(w, w.aims.get(i), dice);
            }
            boolean left = dice.chance(mate ? 10 : 25);
            keys.put(
                    job.id(),
                    wild ? dice.below(1000) : Case.seconds(w.aims.get(i).time()));
            String at = fixed.fixed(job).map(Fixed.Visit::shift).orElse(left ? null : shift);
            if (at != null && Case.plannable(job)) {
                plan.computeIfAbsent(at, s -> new ArrayList<>()).add(job.id());
            }
        }
        plan.forEach((shift, jobs) -> {
            order(jobs, keys, fixed.prefix(shift));
            RandomStock.addStops(w, shift, jobs, fixed.prefix(shift).size());
        });
        return plan;
    }

    /** A shift of somebody else that is under way at the same time, if there is one. */
    private static String besides(RandomWorld w, RandomWorld.Aim aim, Dice dice) {
        List<Shift> others = w.shifts().stream()
                .filter(s -> !w.owner(s.id()).equals(aim.technician()))
                .filter(s -> s.earliestDeparture().isBefore(aim.time())
                        && s.hardEnd().isAfter(aim.time()))
                .toList();
        return others.isEmpty() ? aim.shift().id() : dice.pick(others).id();
    }

    private static void order(List<String> jobs, Map<String, Long> keys, List<Fixed.Visit> prefix) {
        List<String> first = prefix.stream().map(v -> v.job().id()).toList();
        jobs.removeAll(first);
        jobs.sort(Comparator.comparing(keys::get));
        jobs.addAll(0, first);
    }
}
