// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.rules.internal.decide.Columns.Team;
import org.fieldwright.rules.internal.pack.RuleInfo;

/**
 * Decides all pairs by classes: the rules are asked about the first pair of each class, in the order in which all pairs would be asked, and
 * what they say holds for the class. Rules that need only job and technician come first; where they reject, nobody looks at the shifts.
 */
final class ClassFeed {
    private static final long UNKNOWN = RuleGroup.UNKNOWN;
    private static final long REJECTED = RuleGroup.REJECTED;

    private final Facts facts;
    private final GroupSession session;
    private final List<Team> teams;
    private final VerdictRow.Builder row;
    private final List<RuleGroup> early;
    private final List<RuleGroup> uniform;
    private final List<RuleGroup> byTeam;
    private final List<RuleGroup> byShift;
    private final Map<List<Integer>, long[]> earlyRows = new HashMap<>();
    private final Map<VerdictRow, VerdictRow> rows = new HashMap<>();

    ClassFeed(Facts facts, PairSession pairs, GroupSink sink, List<RuleInfo> rules) {
        this.facts = facts;
        teams = Columns.teams(facts);
        row = new VerdictRow.Builder(facts.index().shifts().size());
        Columns columns = new Columns(facts, teams);
        Map<String, RuleGroup> groups = new LinkedHashMap<>();
        for (RuleInfo rule : rules) {
            groups.computeIfAbsent(
                    rule.entryPoint(), entry -> GroupMaker.make(entry, rule.footprint(), facts, columns));
        }
        session = new GroupSession(facts, pairs, sink);
        List<RuleGroup> all = List.copyOf(groups.values());
        early = all.stream().filter(g -> !g.late()).toList();
        uniform = all.stream().filter(g -> g.late() && g.uniform()).toList();
        byTeam = all.stream()
                .filter(g -> g.late() && !g.uniform() && !g.byShift())
                .toList();
        byShift = all.stream().filter(g -> g.late() && g.byShift()).toList();
    }

    List<VerdictRow> rows() {
        List<VerdictRow> all = new ArrayList<>();
        for (int visit = 0; visit < facts.index().visits().size(); visit++) {
            VerdictRow own = row(visit);
            VerdictRow known = rows.putIfAbsent(own, own);
            all.add(known == null ? own : known);
        }
        return all;
    }

    private VerdictRow row(int visit) {
        long[] earlyRow = earlyRows.computeIfAbsent(earlyClass(visit), k -> unknown(teams.size()));
        long unnamed = UNKNOWN;
        for (int t = 0; t < teams.size(); t++) {
            Team team = teams.get(t);
            int first = team.shifts().get(0);
            if (earlyRow[t] == UNKNOWN) {
                earlyRow[t] = sum(early, 0, visit, t, first);
            }
            long amount = earlyRow[t];
            if (amount == REJECTED) {
                continue;
            }
            boolean named = facts.pairs().named(visit, team.number());
            if (named) {
                amount = sum(uniform, amount, visit, t, first);
            } else {
                unnamed = unnamed == UNKNOWN ? sum(uniform, 0, visit, t, first) : unnamed;
                amount = unnamed == REJECTED ? REJECTED : Math.addExact(amount, unnamed);
            }
            amount = sum(byTeam, amount, visit, t, first);
            if (amount != REJECTED) {
                shifts(visit, t, amount);
            }
        }
        return row.build();
    }

    private List<Integer> earlyClass(int visit) {
        return early.stream().map(g -> g.job(visit)).toList();
    }

    private static long[] unknown(int length) {
        long[] row = new long[length];
        Arrays.fill(row, UNKNOWN);
        return row;
    }

    private void shifts(int visit, int team, long amount) {
        for (int s : teams.get(team).shifts()) {
            long total = sum(byShift, amount, visit, team, s);
            if (total != REJECTED) {
                row.eligible(s, total);
            }
        }
    }

    /** What some groups say of a pair added to an amount; asks the rules where they do not know it yet. */
    private long sum(List<RuleGroup> groups, long before, int visit, int team, int shift) {
        long amount = before;
        for (int i = 0; i < groups.size() && amount != REJECTED; i++) {
            RuleGroup group = groups.get(i);
            long outcome = group.outcome(visit, team, shift);
            if (outcome == UNKNOWN) {
                outcome = session.ask(group, visit, new GroupSession.Place(teams.get(team), team, shift));
            }
            amount = outcome == REJECTED ? REJECTED : Math.addExact(amount, outcome);
        }
        return amount;
    }
}
