// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fieldwright.rules.internal.pack.Footprint.Attribute;
import org.fieldwright.rules.internal.view.Job;
import org.fieldwright.rules.internal.view.Shift;
import org.fieldwright.rules.internal.view.Technician;
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

    /** A technician as of some days, and the numbers of those shifts. */
    record Team(Technician technician, int number, List<Integer> shifts) {}

    Columns(Facts facts, List<Team> teams) {
        this.facts = facts;
        this.teams = teams;
    }

    /** The teams in order of their first shift. */
    static List<Team> teams(Facts facts) {
        IdentityHashMap<Technician, Team> byView = new IdentityHashMap<>();
        List<Team> teams = new ArrayList<>();
        for (int s = 0; s < facts.index().shifts().size(); s++) {
            int number = facts.index().shifts().get(s).technicianIndex();
            Team team = byView.get(facts.technician(s));
            if (team == null) {
                team = new Team(facts.technician(s), number, new ArrayList<>());
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
        return known.computeIfAbsent(attribute, a -> switch (a.view()) {
            case JOB -> read(a, Job.class, views(facts.index().visits().size(), facts::job));
            case TECHNICIAN ->
                read(a, Technician.class, views(teams.size(), t -> teams.get(t).technician()));
            case SHIFT -> read(a, Shift.class, views(facts.index().shifts().size(), facts::shift));
            default -> throw new IllegalStateException(a + " is no attribute of one view alone.");
        });
    }

    private static Object[] views(int count, IntFunction<Object> view) {
        return IntStream.range(0, count).mapToObj(view).toArray();
    }

    private static @Nullable Object[] read(Attribute attribute, Class<?> type, Object[] views) {
        try {
            Method accessor = type.getMethod(attribute.name());
            @Nullable Object[] values = new Object[views.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = accessor.invoke(views[i]);
            }
            return values;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(attribute + " cannot be read; the vocabulary and the views differ.", e);
        }
    }
}
