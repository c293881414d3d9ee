// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.rules.internal.decide.Columns.Team;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * Feeds all pairs to a session, for rules of which nobody knows what they read. From the outside in: a job, each technician, each of that technician's shifts. What rules say of the outer
 * facts is said once and counts for everything inside; a technician whom they reject is not looked at shift by shift.
 */
final class PairFeed {
    private final Facts facts;
    private final PairSession session;
    private final TallySink sink;
    private final List<Team> teams;
    private final VerdictRow.Builder row;

    PairFeed(Facts facts, PairSession session, TallySink sink) {
        this.facts = facts;
        this.session = session;
        this.sink = sink;
        teams = Columns.teams(facts);
        row = new VerdictRow.Builder(facts.index().shifts().size());
    }

    List<VerdictRow> rows() {
        List<VerdictRow> rows = new ArrayList<>();
        for (int visit = 0; visit < facts.index().visits().size(); visit++) {
            rows.add(row(visit));
        }
        return rows;
    }

    private VerdictRow row(int visit) {
        int at = -1;
        try {
            sink.reset(0, 0);
            FactHandle job = session.add(facts.job(visit));
            int rejections = sink.rejections();
            long amount = sink.amount();
            for (Team team : teams) {
                at = team.shifts().get(0);
                sink.reset(rejections, amount);
                FactHandle technician = session.add(team.technician());
                shifts(visit, team);
                session.remove(technician);
            }
            session.remove(job);
        } catch (RuntimeException e) {
            throw failure(e, facts, visit, at);
        }
        return row.build();
    }

    private void shifts(int visit, Team team) {
        int rejections = sink.rejections();
        long amount = sink.amount();
        if (rejections > 0) {
            return;
        }
        for (int s : team.shifts()) {
            sink.reset(rejections, amount);
            FactHandle shift = session.put(facts.shift(s));
            FactHandle pairing = session.add(facts.pairing(visit, s));
            if (sink.rejections() == 0) {
                row.eligible(s, sink.amount());
            }
            session.remove(pairing);
            session.remove(shift);
        }
    }

    /** Names the rule and the pair at which a rule failed. */
    static IllegalStateException failure(RuntimeException e, Facts facts, int visit, int shift) {
        Match match = e instanceof ConsequenceException c ? c.getMatch() : null;
        String rule = match == null ? "A rule" : "Rule " + match.getRule().getName();
        String technician =
                shift < 0 ? "" : " and technician " + facts.technician(shift).id();
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new IllegalStateException(
                rule + " failed on job " + facts.job(visit).id() + technician + ": " + cause
                        + ". Maybe it does not allow for a value that is missing.",
                e);
    }
}
