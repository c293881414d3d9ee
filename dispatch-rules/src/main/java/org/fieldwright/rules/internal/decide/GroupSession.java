// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.List;
import org.fieldwright.rules.internal.decide.Columns.Team;
import org.kie.api.runtime.rule.FactHandle;

/** Asks the rules about single pairs and tells every group what they said. Not thread-safe. */
final class GroupSession {
    private final Facts facts;
    private final PairSession session;
    private final GroupSink sink;
    private final List<RuleGroup> groups;

    /** A team, its number, and one of its shifts. */
    record Place(Team team, int number, int shift) {}

    GroupSession(Facts facts, PairSession session, GroupSink sink, List<RuleGroup> groups) {
        this.facts = facts;
        this.session = session;
        this.sink = sink;
        this.groups = groups;
    }

    /** Asks about job and technician, and if late about shift and pairing as well. */
    void ask(int visit, Place place, boolean late) {
        try {
            sink.reset();
            FactHandle job = session.put(facts.job(visit));
            FactHandle technician = session.add(place.team().technician());
            if (late) {
                FactHandle shift = session.put(facts.shift(place.shift()));
                FactHandle pairing = session.add(facts.pairing(visit, place.shift()));
                session.remove(pairing);
                session.remove(shift);
            }
            session.remove(technician);
            session.remove(job);
        } catch (RuntimeException e) {
            throw PairFeed.failure(e, facts, visit, place.shift());
        }
        for (int g = 0; g < groups.size(); g++) {
            if (late == groups.get(g).late()) {
                groups.get(g).learn(visit, place.number(), place.shift(), sink.outcome(g));
            }
        }
    }
}
