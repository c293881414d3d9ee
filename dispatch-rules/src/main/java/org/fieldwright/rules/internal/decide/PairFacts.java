// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.Job.Preference;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.core.model.ProblemIndex.VisitEntry;
import org.fieldwright.rules.internal.decide.PairAttribute.Differs;
import org.jspecify.annotations.Nullable;

/**
 * What Java works out for a visit and a shift before rules run, one attribute at a time, so that millions of pairs can be asked for the few
 * that rules read. Thread-safe after construction.
 */
final class PairFacts {
    private final ProblemIndex index;
    private final HomeTravel travel;
    private final Memberships memberships;
    private final WorkTime work;
    private final History history;
    private final Map<String, Integer> technicianNumbers = new HashMap<>();
    private final BitSet[] named;
    private final VisitTime[] times;
    private final long[] shiftStart;
    private final long[] shiftEnd;
    private final Map<String, Map<String, Integer>> stock = new HashMap<>();

    PairFacts(ProblemIndex index, TechnicianAttributes people, Territories territories, History history) {
        this.index = index;
        this.history = history;
        travel = new HomeTravel(index);
        memberships = new Memberships(index, people, territories);
        work = new WorkTime(index, people);
        for (int t = 0; t < index.technicians().size(); t++) {
            technicianNumbers.put(index.technicians().get(t).id(), t);
        }
        named = new BitSet[index.visits().size()];
        times = new VisitTime[named.length];
        for (int v = 0; v < named.length; v++) {
            named[v] = named(index.visits().get(v));
            times[v] = new VisitTime(index.problem(), index.visits().get(v));
        }
        shiftStart = index.shifts().stream()
                .mapToLong(s -> s.shift().earliestDeparture().getEpochSecond())
                .toArray();
        shiftEnd =
                index.shifts().stream().mapToLong(s -> VisitTime.end(s.shift())).toArray();
        for (VanStock s : index.problem().stock()) {
            stock.computeIfAbsent(s.shift(), id -> new HashMap<>()).merge(s.part(), s.quantity(), Integer::sum);
        }
    }

    private BitSet named(VisitEntry visit) {
        Customer customer = index.customer(visit.job());
        String last = history.last(visit.job().site(), visit.job().equipment());
        BitSet numbers = new BitSet();
        Stream.of(
                        visit.job().requiredTechnicians().stream(),
                        visit.job().excludedTechnicians().stream(),
                        customer == null ? Stream.<String>of() : customer.bannedTechnicians().stream(),
                        preferences(visit, customer).map(Preference::technician),
                        history.atSite(visit.job().site()).keySet().stream(),
                        history.atEquipment(visit.job().equipment()).keySet().stream(),
                        Stream.ofNullable(last))
                .flatMap(ids -> ids)
                .forEach(id -> numbers.set(
                        technicianNumbers.getOrDefault(id, index.technicians().size())));
        return numbers;
    }

    private static Stream<Preference> preferences(VisitEntry visit, @Nullable Customer customer) {
        return Stream.concat(
                visit.job().preferredTechnicians().stream(),
                customer == null ? Stream.of() : customer.preferredTechnicians().stream());
    }

    /** Whether job, customer or history name the technician; those whom they do not name are all alike to them. */
    boolean named(int visit, int technician) {
        return named[visit].get(technician);
    }

    boolean reachable(int visit, int shift) {
        return travel.reachable(visit, shift);
    }

    @Nullable
    Integer minutes(int visit, int shift) {
        if (!travel.reachable(visit, shift)) {
            return null;
        }
        ShiftEntry s = index.shifts().get(shift);
        long own = WorkTime.scaled(travel.seconds(visit, shift), s.technician().travelFactor())
                + s.technician().travelExtra().toSeconds();
        return (int) ((own + 59) / 60);
    }

    @Nullable
    Integer metres(int visit, int shift) {
        return travel.reachable(visit, shift) ? travel.metres(visit, shift) : null;
    }

    boolean fits(int visit, int shift) {
        return times[visit].fits(shiftStart[shift], shiftEnd[shift], work.seconds(visit, shift));
    }

    int overlapMinutes(int visit, int shift) {
        return (int) (times[visit].overlapSeconds(shiftStart[shift], shiftEnd[shift], work.seconds(visit, shift)) / 60);
    }

    boolean amongRequired(int visit, int shift) {
        List<String> required = index.visits().get(visit).job().requiredTechnicians();
        return required.isEmpty() || required.contains(technician(shift));
    }

    boolean excluded(int visit, int shift) {
        return index.visits().get(visit).job().excludedTechnicians().contains(technician(shift));
    }

    boolean banned(int visit, int shift) {
        Customer customer = index.customer(index.visits().get(visit).job());
        return customer != null && customer.bannedTechnicians().contains(technician(shift));
    }

    BigDecimal strength(int visit, int shift) {
        String technician = technician(shift);
        VisitEntry v = index.visits().get(visit);
        return preferences(v, index.customer(v.job()))
                .filter(p -> p.technician().equals(technician))
                .map(p -> Numbers.exact(p.strength()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    int visitsToSite(int visit, int shift) {
        String site = index.visits().get(visit).job().site();
        return history.atSite(site).getOrDefault(technician(shift), 0);
    }

    int visitsToEquipment(int visit, int shift) {
        String equipment = index.visits().get(visit).job().equipment();
        return history.atEquipment(equipment).getOrDefault(technician(shift), 0);
    }

    boolean didLast(int visit, int shift) {
        VisitEntry v = index.visits().get(visit);
        return technician(shift).equals(history.last(v.job().site(), v.job().equipment()));
    }

    /** Between which pairs territories differ. */
    Differs territoriesDiffer() {
        return memberships.differs(index);
    }

    /** Between which pairs travel from home differs. */
    Differs homesDiffer() {
        return index.technicians().stream().anyMatch(t -> t.home() == null) ? Differs.BY_SHIFT : Differs.BY_TECHNICIAN;
    }

    Territory territory(int visit, int shift) {
        return memberships.territory(visit, shift);
    }

    List<String> missingParts(int visit, int shift) {
        Map<String, Integer> needs =
                index.visits().get(visit).visit().requirements().parts();
        if (needs.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> onVan =
                stock.getOrDefault(index.shifts().get(shift).shift().id(), Map.of());
        return needs.entrySet().stream()
                .filter(part -> onVan.getOrDefault(part.getKey(), 0) < part.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private String technician(int shift) {
        return index.shifts().get(shift).technician().id();
    }

    /**
     * What the territories of a site and of a technician on a day make of each other.
     *
     * @param member whether one side has no territory or the technician is a member
     * @param primary whether the technician is a primary member
     * @param neighbourCost the money for coming from a neighbouring one, or null
     */
    record Territory(
            boolean member, boolean primary, @Nullable BigDecimal neighbourCost) {}
}
