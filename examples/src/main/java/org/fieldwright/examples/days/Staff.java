// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.Technician.Certification;
import org.fieldwright.core.model.Technician.Membership;
import org.fieldwright.core.model.Technician.Skill;
import org.fieldwright.core.model.Technician.Workload;

/** Hires the technicians: trades and territories in proportion, homes in real towns, experience by chance. */
final class Staff {
    /** Makes the shifts of one technician. */
    interface Roster {
        List<Shift> shifts(String technician, String home, Dice dice);
    }

    private final Draft draft;
    private final Terms terms;
    private final Roster roster;
    private final Dice dice;
    private final List<String> clearances;
    private final Map<String, Integer> hired = new TreeMap<>();

    /** Each clearance is held by half of the technicians, and by all who serve every territory. */
    Staff(Draft draft, Terms terms, Roster roster, List<String> clearances) {
        this.draft = draft;
        this.terms = terms;
        this.roster = roster;
        this.clearances = clearances;
        this.dice = draft.dice("staff");
    }

    void hire(List<Trade> trades) {
        int count = draft.request.technicians();
        int all = trades.stream().mapToInt(Trade::share).sum();
        int[] given = new int[trades.size()];
        for (int n = 0; n < count; n++) {
            int next = 0;
            for (int i = 1; i < given.length; i++) {
                if (behind(trades.get(i).share(), given[i], n, all)
                        > behind(trades.get(next).share(), given[next], n, all)) {
                    next = i;
                }
            }
            given[next]++;
            draft.technicians.add(technician(n, trades.get(next)));
        }
    }

    /** How far a share is behind its part of the first n + 1. */
    private static long behind(long share, long given, int n, long all) {
        return share * (n + 1) - given * all;
    }

    private String nextTerritory(int n) {
        int all = draft.region.towns().stream().mapToInt(Town::weight).sum();
        String next = "";
        long most = Long.MIN_VALUE;
        for (String name : draft.region.territoryNames()) {
            long share =
                    draft.region.townsIn(name).stream().mapToInt(Town::weight).sum();
            long behind = behind(share, hired.getOrDefault(name, 0), n, all);
            if (behind > most) {
                most = behind;
                next = name;
            }
        }
        hired.merge(next, 1, Integer::sum);
        return next;
    }

    private Technician technician(int n, Trade trade) {
        String id = Draft.id("T", n + 1, draft.request.technicians());
        Town town = dice.pick(draft.region.townsIn(nextTerritory(n)), Town::weight);
        Site home = draft.addSite("Home of " + id, town, Duration.ZERO, dice);
        int experience = dice.between(0, 4);
        return Technician.builder(id)
                .name(Names.of(n))
                .home(home.id())
                .shifts(roster.shifts(id, home.id(), dice))
                .skills(skills(trade, experience))
                .certifications(certifications(trade, n))
                .territories(territories(town.territory(), trade.everywhere()))
                .tools(trade.tools())
                .access(clearances.stream()
                        .filter(c -> dice.chance(0.5) || trade.everywhere())
                        .toList())
                .rating(3 + dice.between(0, 20) / 10.0)
                .senior(trade.senior() && experience >= 2)
                .costs(terms.costs(experience + (trade.senior() ? 4 : 0)))
                .workload(new Workload(Duration.ofHours(dice.between(118, 152)), Duration.ofHours(160)))
                .attributes(Map.of("trade", trade.name()))
                .build();
    }

    /** The experienced are up to 12 % faster than standard, beginners up to 8 % slower. */
    static List<Skill> skills(Trade trade, int experience) {
        double factor = (108 - 5 * experience) / 100.0;
        return trade.skills().stream()
                .map(s -> Skill.builder(s.skill())
                        .level(s.level())
                        .durationFactor(factor)
                        .build())
                .toList();
    }

    /** Certificates run for years; one technician in thirteen lets one expire shortly before the first day. */
    private List<Certification> certifications(Trade trade, int n) {
        List<Certification> result = new ArrayList<>();
        for (String name : trade.certifications()) {
            boolean expired = n % 13 == 0 && !trade.everywhere() && result.isEmpty();
            LocalDate last = draft.days.first().plusDays(expired ? -3 : dice.between(40, 900));
            result.add(new Certification(
                    name, null, last.atTime(23, 59).atZone(draft.days.zone()).toInstant()));
        }
        return result;
    }

    private List<Membership> territories(String own, boolean everywhere) {
        List<Membership> result = new ArrayList<>();
        result.add(new Membership(own, true, null, null));
        if (everywhere) {
            draft.region.territoryNames().stream()
                    .filter(name -> !name.equals(own))
                    .forEach(name -> result.add(new Membership(name, false, null, null)));
        } else if (dice.chance(0.5)) {
            result.add(new Membership(dice.pick(draft.region.neighboursOf(own)), false, null, null));
        }
        return result;
    }
}
