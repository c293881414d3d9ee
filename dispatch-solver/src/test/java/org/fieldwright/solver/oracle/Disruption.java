// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.policy.Policy;

/** Section 11: what changes against the published plan cost, and how many customers are told. */
final class Disruption {
    private static final List<Policy.Step> USUAL =
            List.of(new Policy.Step(Duration.ofHours(2), 4), new Policy.Step(Duration.ofHours(24), 2));

    private final Case c;
    private final Fixed fixed;
    private final Policy.Disruption prices;
    private BigInteger cost = BigInteger.ZERO;
    /** The greatest factor of each customer who is told. */
    private final Map<String, Integer> told = new HashMap<>();

    private final Set<String> stillPossible = new HashSet<>();

    Disruption(Case c, Fixed fixed) {
        this.c = c;
        this.fixed = fixed;
        this.prices = c.disruption();
    }

    Disruption judge(Map<String, RouteTimes> routes) {
        for (PublishedVisit published : c.problem.published()) {
            Job job = c.jobs.get(Members.name(published));
            if (Case.plannable(job)) {
                judge(job, published, routes);
            }
        }
        told.values().forEach(m -> cost = cost.add(times(Units.money(prices.customerTold()), m)));
        return this;
    }

    BigInteger cost() {
        return cost;
    }

    boolean tooMany() {
        return prices.maxCustomers() != null && stillPossible.size() > prices.maxCustomers();
    }

    private void judge(Job job, PublishedVisit published, Map<String, RouteTimes> routes) {
        int m = factor(published);
        for (Map.Entry<String, RouteTimes> route : routes.entrySet()) {
            for (RouteTimes.VisitTime visit : route.getValue().visits) {
                if (visit.job().id().equals(job.id())) {
                    planned(visit, c.owners.get(route.getKey()).id(), published, m);
                    return;
                }
            }
        }
        cost = cost.add(times(Units.money(prices.technicianChanged()), m));
        tell(job, published, m);
    }

    private int factor(PublishedVisit published) {
        long ahead = Case.seconds(published.start()) - c.now;
        List<Policy.Step> steps = prices.steps().isEmpty() ? USUAL : prices.steps();
        return steps.stream()
                .filter(s -> s.under().toSeconds() > ahead)
                .map(Policy.Step::factor)
                .findFirst()
                .orElse(1);
    }

    private void planned(RouteTimes.VisitTime visit, String technician, PublishedVisit published, int m) {
        if (!technician.equals(published.technician())) {
            cost = cost.add(times(Units.money(prices.technicianChanged()), m));
        }
        long moved = Math.abs(visit.start() - Case.seconds(published.start()));
        long beyond = Math.max(0, moved - prices.tolerance().toSeconds());
        cost = cost.add(times(Units.perMinute(prices.perMinuteMoved()).multiply(BigInteger.valueOf(beyond)), m));
        Job job = visit.job();
        boolean broken = job.promisedWindows().isEmpty()
                ? beyond > 0
                : job.promisedWindows().stream().noneMatch(w -> Window.of(w).holds(visit.start(), visit.end()));
        if (broken) {
            tell(job, published, m);
        }
    }

    private void tell(Job job, PublishedVisit published, int m) {
        String customer = job.customer() != null ? "customer " + job.customer() : "job " + job.id();
        told.merge(customer, m, Math::max);
        if (possible(job, published)) {
            stillPossible.add(customer);
        }
    }

    private boolean possible(Job job, PublishedVisit published) {
        Shift shift = c.shifts.get(published.shift());
        if (shift == null
                || !c.owners.get(shift.id()).id().equals(published.technician())
                || !c.eligible(job, shift.id())) {
            return false;
        }
        long start = Case.seconds(published.start());
        long end = start + c.duration(job, shift.id());
        return start >= c.now
                && fixed.windows(job).stream().anyMatch(w -> w.holds(start, end))
                && start >= Case.seconds(shift.earliestDeparture())
                && end <= Case.seconds(shift.hardEnd());
    }

    private static BigInteger times(BigInteger amount, int factor) {
        return amount.multiply(BigInteger.valueOf(factor));
    }
}
