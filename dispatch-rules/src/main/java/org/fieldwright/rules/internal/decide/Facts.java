// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.core.model.ProblemIndex.VisitEntry;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Technician.Membership;
import org.fieldwright.rules.internal.view.Job;
import org.fieldwright.rules.internal.view.Pairing;
import org.fieldwright.rules.internal.view.Shift;
import org.fieldwright.rules.internal.view.Technician;
import org.jspecify.annotations.Nullable;

/** Everything that rules see of one problem: views made once, pairings made when asked for. Thread-safe after construction. */
final class Facts {
    private final ProblemIndex index;
    private final Territories territories;
    private final TechnicianViews views;
    private final History history;
    private final HomeTravel travel;
    private final List<Job> jobs;
    private final List<VisitTime> times;
    private final List<Technician> technicians;
    private final List<Shift> shifts;
    private final Map<String, Map<String, Integer>> stock = new HashMap<>();

    Facts(ProblemIndex index) {
        this.index = index;
        territories = new Territories(index);
        views = new TechnicianViews(index.problem());
        history = new History(index.problem().history());
        travel = new HomeTravel(index);
        jobs = new JobViews(index, territories).all();
        times = index.visits().stream()
                .map(v -> new VisitTime(index.problem(), v))
                .toList();
        technicians = index.shifts().stream().map(views::technician).toList();
        shifts = index.shifts().stream().map(views::shift).toList();
        for (VanStock s : index.problem().stock()) {
            stock.computeIfAbsent(s.shift(), id -> new HashMap<>()).merge(s.part(), s.quantity(), Integer::sum);
        }
    }

    ProblemIndex index() {
        return index;
    }

    Job job(int visit) {
        return jobs.get(visit);
    }

    Technician technician(int shift) {
        return technicians.get(shift);
    }

    Shift shift(int shift) {
        return shifts.get(shift);
    }

    Pairing pairing(int visit, int shift) {
        VisitEntry v = index.visits().get(visit);
        ShiftEntry s = index.shifts().get(shift);
        Job job = jobs.get(visit);
        String technician = s.technician().id();
        String home = HomeTravel.home(s);
        boolean reachable = travel.reachable(home, job.site());
        LocalDate day = views.day(s);
        Duration duration = duration(v, s, day);
        List<Membership> memberships = s.technician().territories();
        boolean member = memberships.isEmpty()
                || job.territories().isEmpty()
                || memberships.stream().anyMatch(m -> in(m, job, day));
        @Nullable Customer customer = index.customer(v.job());
        return new Pairing(
                reachable,
                reachable ? minutes(travel.seconds(home, job.site()), s) : null,
                reachable ? travel.metres(home, job.site()) : null,
                times.get(visit).fits(s.shift(), duration),
                (int) (times.get(visit).overlapSeconds(s.shift(), duration) / 60),
                job.requiredTechnicians().isEmpty() || job.requiredTechnicians().contains(technician),
                v.job().excludedTechnicians().contains(technician),
                customer != null && customer.bannedTechnicians().contains(technician),
                strength(v, customer, technician),
                history.atSite(technician, job.site()),
                history.atEquipment(technician, job.equipment()),
                history.didLast(technician, job.site(), job.equipment()),
                member,
                memberships.stream().anyMatch(m -> m.primary() && in(m, job, day)),
                member
                        ? null
                        : territories.neighbourCost(
                                job.territories(), technicians.get(shift).territories()),
                missingParts(v.visit().requirements(), s));
    }

    private static boolean in(Membership membership, Job job, LocalDate day) {
        return TechnicianViews.holds(membership, day) && job.territories().contains(membership.territory());
    }

    private static double strength(VisitEntry visit, @Nullable Customer customer, String technician) {
        Stream<org.fieldwright.core.model.Job.Preference> all = Stream.concat(
                visit.job().preferredTechnicians().stream(),
                customer == null ? Stream.of() : customer.preferredTechnicians().stream());
        return all.filter(p -> p.technician().equals(technician))
                .mapToDouble(org.fieldwright.core.model.Job.Preference::strength)
                .max()
                .orElse(0);
    }

    private static int minutes(int seconds, ShiftEntry entry) {
        long own = scaled(seconds, entry.technician().travelFactor())
                + entry.technician().travelExtra().toSeconds();
        return (int) ((own + 59) / 60);
    }

    private static Duration duration(VisitEntry visit, ShiftEntry entry, LocalDate day) {
        Requirements needs = visit.visit().requirements();
        String named = visit.visit().durationSkill();
        String skill = named != null
                ? named
                : needs.allOf().isEmpty() ? null : needs.allOf().get(0).skill();
        double factor = entry.technician().skills().stream()
                .filter(s -> s.name().equals(skill) && TechnicianViews.holds(s, day))
                .mapToDouble(s -> s.durationFactor())
                .findFirst()
                .orElse(1);
        return Duration.ofSeconds(scaled(visit.visit().duration().toSeconds(), factor));
    }

    private static long scaled(long seconds, double factor) {
        return factor == 1
                ? seconds
                : BigDecimal.valueOf(seconds)
                        .multiply(BigDecimal.valueOf(factor))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue();
    }

    private List<String> missingParts(Requirements needs, ShiftEntry entry) {
        if (needs.parts().isEmpty()) {
            return List.of();
        }
        Map<String, Integer> onVan = stock.getOrDefault(entry.shift().id(), Map.of());
        return needs.parts().entrySet().stream()
                .filter(part -> onVan.getOrDefault(part.getKey(), 0) < part.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
