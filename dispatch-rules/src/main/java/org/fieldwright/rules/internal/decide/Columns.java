// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.fieldwright.rules.internal.language.Footprint.Attribute;
import org.jspecify.annotations.Nullable;

/** The values of single attributes of the views: those of jobs by visit, of technicians by team, of shifts by shift. */
final class Columns {
    static final String JOB = "Job";
    static final String TECHNICIAN = "Technician";
    static final String SHIFT = "Shift";
    static final String PAIRING = "Pairing";

    private final Facts facts;
    private final List<Team> teams;
    private final Map<Attribute, @Nullable Object[]> known = new HashMap<>();

    /** The values of a technician as of some days, the technician's number, and the numbers of those shifts. */
    record Team(Map<String, @Nullable Object> technician, int number, List<Integer> shifts) {}

    Columns(Facts facts, List<Team> teams) {
        this.facts = facts;
        this.teams = teams;
    }

    /** The teams in order of their first shift. */
    static List<Team> teams(Facts facts) {
        IdentityHashMap<Map<String, @Nullable Object>, Team> byView = new IdentityHashMap<>();
        List<Team> teams = new ArrayList<>();
        for (int s = 0; s < facts.index().shifts().size(); s++) {
            int number = facts.index().shifts().get(s).technicianIndex();
            Team team = byView.get(facts.ofTechnician(s));
            if (team == null) {
                team = new Team(facts.ofTechnician(s), number, new ArrayList<>());
                byView.put(team.technician(), team);
                teams.add(team);
            }
            team.shifts().add(s);
        }
        return teams;
    }

    int teams() {
        return teams.size();
    }

    /** The values of an attribute of a view other than Pairing. */
    @Nullable
    Object[] of(Attribute attribute) {
        String name = attribute.name();
        return known.computeIfAbsent(attribute, a -> switch (a.view()) {
            case JOB -> values(facts.index().visits().size(), v -> facts.ofJob(name, v));
            case TECHNICIAN ->
                values(teams.size(), t -> teams.get(t).technician().get(name));
            case SHIFT -> values(facts.index().shifts().size(), s -> facts.ofShift(name, s));
            default -> throw new IllegalStateException(a + " is no attribute of one view alone.");
        });
    }

    private static @Nullable Object[] values(int count, IntFunction<@Nullable Object> value) {
        @Nullable Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = value.apply(i);
        }
        return values;
    }
}
