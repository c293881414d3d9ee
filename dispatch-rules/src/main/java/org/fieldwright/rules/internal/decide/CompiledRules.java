// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.rules.internal.pack.RuleInfo;
import org.fieldwright.rules.internal.view.Parameter;
import org.fieldwright.rules.internal.view.VerdictSink;
import org.kie.api.KieBase;

/**
 * Rules and parameters ready to run. Immutable and thread-safe: the rule base is shared, every call has a session of its own. The option
 * that would let consequences share their arguments between sessions stays off.
 */
public final class CompiledRules {
    private final KieBase base;
    private final List<RuleInfo> rules;
    private final List<Parameter> parameters;

    /** Builds the rule base from compiled rules. */
    public CompiledRules(List<Model> models, List<RuleInfo> rules, List<Parameter> parameters) {
        this.base = KieBaseBuilder.createKieBaseFromModel(models);
        this.rules = List.copyOf(rules);
        this.parameters = List.copyOf(parameters);
    }

    /** Decides all pairs of a problem. */
    public Eligibility decide(ProblemIndex index) {
        Facts facts = new Facts(index);
        boolean known = rules.stream().allMatch(r -> r.footprint().known());
        return new VerdictTable(this, facts, known ? byClass(facts) : byPair(facts));
    }

    /** The rows of all visits, each class of pairs decided once. */
    List<VerdictRow> byClass(Facts facts) {
        GroupSink sink = new GroupSink();
        try (PairSession session = session(sink)) {
            return new ClassFeed(facts, session, sink, rules).rows();
        }
    }

    /** The rows of all visits, each pair decided for itself. */
    List<VerdictRow> byPair(Facts facts) {
        TallySink sink = new TallySink();
        try (PairSession session = session(sink)) {
            return new PairFeed(facts, session, sink).rows();
        }
    }

    /** Runs one pair and keeps every reason. */
    Verdict verdict(Facts facts, int visit, int shift) {
        ShiftEntry entry = facts.index().shifts().get(shift);
        RecordingSink sink =
                new RecordingSink(entry.technician().id(), entry.shift().id());
        try (PairSession session = session(sink)) {
            session.put(facts.job(visit));
            session.put(facts.technician(shift));
            session.put(facts.shift(shift));
            session.add(facts.pairing(visit, shift));
        } catch (RuntimeException e) {
            throw PairFeed.failure(e, facts, visit, shift);
        }
        return sink.verdict();
    }

    private PairSession session(VerdictSink sink) {
        return new PairSession(base, parameters, sink);
    }
}
