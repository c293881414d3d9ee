// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.core.model.Technician.Membership;
import org.fieldwright.rules.internal.decide.PairAttribute.Differs;
import org.fieldwright.rules.internal.decide.PairFacts.Territory;
import org.jspecify.annotations.Nullable;

/** Territories of sites against those of technicians: worked out once for each list of the one and each list of the other. */
final class Memberships {
    private final Territories territories;
    private final int[] listOfVisit;
    private final int[] listOfShift;
    private final List<List<String>> siteLists = new ArrayList<>();
    private final List<Held> heldLists = new ArrayList<>();
    /** Filled when asked for; a cell that two threads fill at once gets equal values. */
    private final @Nullable Territory[][] known;

    /** The memberships that hold on a day; none of none means that the technician goes anywhere. */
    private record Held(boolean anywhere, List<String> all, List<String> primary) {}

    Memberships(ProblemIndex index, TechnicianAttributes views, Territories territories) {
        this.territories = territories;
        Map<List<String>, Integer> sites = new HashMap<>();
        listOfVisit = new int[index.visits().size()];
        for (int v = 0; v < listOfVisit.length; v++) {
            listOfVisit[v] = number(
                    sites,
                    siteLists,
                    territories.of(index.site(index.visits().get(v).job().site())));
        }
        Map<Held, Integer> held = new HashMap<>();
        listOfShift = new int[index.shifts().size()];
        for (int s = 0; s < listOfShift.length; s++) {
            ShiftEntry entry = index.shifts().get(s);
            listOfShift[s] = number(held, heldLists, held(entry, views.day(entry)));
        }
        known = new Territory[siteLists.size()][heldLists.size()];
    }

    private static <T> int number(Map<T, Integer> numbers, List<T> all, T value) {
        return numbers.computeIfAbsent(value, v -> {
            all.add(v);
            return numbers.size();
        });
    }

    private static Held held(ShiftEntry entry, LocalDate day) {
        List<Membership> holding = entry.technician().territories().stream()
                .filter(m -> TechnicianAttributes.holds(m, day))
                .toList();
        return new Held(
                entry.technician().territories().isEmpty(),
                holding.stream().map(Membership::territory).toList(),
                holding.stream()
                        .filter(Membership::primary)
                        .map(Membership::territory)
                        .toList());
    }

    /** Between which pairs territories differ, named or not. */
    Differs differs(ProblemIndex index) {
        if (heldLists.size() <= 1) {
            return Differs.IF_NAMED;
        }
        for (int s = 1; s < listOfShift.length; s++) {
            boolean sameTechnician = index.shifts().get(s).technicianIndex()
                    == index.shifts().get(s - 1).technicianIndex();
            if (sameTechnician && listOfShift[s] != listOfShift[s - 1]) {
                return Differs.BY_SHIFT;
            }
        }
        return Differs.BY_TECHNICIAN;
    }

    Territory territory(int visit, int shift) {
        @Nullable Territory[] row = known[listOfVisit[visit]];
        Territory territory = row[listOfShift[shift]];
        if (territory == null) {
            territory = work(siteLists.get(listOfVisit[visit]), heldLists.get(listOfShift[shift]));
            row[listOfShift[shift]] = territory;
        }
        return territory;
    }

    private Territory work(List<String> site, Held held) {
        boolean member = held.anywhere || site.isEmpty() || held.all.stream().anyMatch(site::contains);
        boolean primary = held.primary.stream().anyMatch(site::contains);
        return new Territory(member, primary, member ? null : territories.neighbourCost(site, held.all));
    }
}
