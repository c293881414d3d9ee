// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fieldwright.rules.internal.view.Mask;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;

/** Asks all rules about every pair, without any mask: slow, and what deciding by classes has to agree with. Not thread-safe. */
final class PairFeed {
    private final Facts facts;
    private final PairSession session;
    private final TallySink sink;
    private final Collection<String> entryPoints;

    PairFeed(Facts facts, PairSession session, TallySink sink, Collection<String> entryPoints) {
        this.facts = facts;
        this.session = session;
        this.sink = sink;
        this.entryPoints = entryPoints;
    }

    List<VerdictRow> rows() {
        int shifts = facts.index().shifts().size();
        VerdictRow.Builder row = new VerdictRow.Builder(shifts);
        List<VerdictRow> rows = new ArrayList<>();
        for (int visit = 0; visit < facts.index().visits().size(); visit++) {
            for (int shift = 0; shift < shifts; shift++) {
                sink.reset();
                ask(session, entryPoints, facts, visit, shift);
                if (sink.rejections() == 0) {
                    row.eligible(shift, sink.amount());
                }
            }
            rows.add(row.build());
        }
        return rows;
    }

    /** Asks all rules about one pair, which they see unmasked. */
    static void ask(PairSession session, Collection<String> entryPoints, Facts facts, int visit, int shift) {
        try {
            session.ask(
                    entryPoints,
                    List.of(
                            facts.job(visit, Mask.NONE),
                            facts.technician(shift, Mask.NONE),
                            facts.shift(shift, Mask.NONE),
                            facts.pairing(visit, shift, Mask.NONE)));
        } catch (RuntimeException e) {
            throw failure(e, facts, visit, shift);
        }
    }

    /** Names the rule and the pair at which a rule failed. */
    static IllegalStateException failure(RuntimeException e, Facts facts, int visit, int shift) {
        Match match = e instanceof ConsequenceException c ? c.getMatch() : null;
        String rule = match == null ? "A rule" : "Rule " + match.getRule().getName();
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new IllegalStateException(
                rule + " failed on job "
                        + facts.index().visits().get(visit).job().id() + " and technician "
                        + facts.index().shifts().get(shift).technician().id() + ": " + cause
                        + ". Maybe an attribute of the host is to blame.",
                e);
    }
}
