// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.rules.internal.language.Footprint;
import org.fieldwright.rules.internal.language.Kind;
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
    private final List<String> entryPoints;
    private final List<Parameter> parameters;
    private final List<HostValue> hosts;

    /** Builds the rule base from compiled rules. */
    public CompiledRules(List<Model> models, List<RuleInfo> rules, List<Parameter> parameters, List<HostValue> hosts) {
        this.base = KieBaseBuilder.createKieBaseFromModel(models);
        this.rules = rules.stream().filter(r -> r.kind() == Kind.PAIR).toList();
        this.entryPoints =
                this.rules.stream().map(RuleInfo::entryPoint).distinct().toList();
        this.parameters = List.copyOf(parameters);
        this.hosts = List.copyOf(hosts);
    }

    /** Decides all pairs of a problem. */
    public Eligibility decide(ProblemIndex index) {
        Facts facts = facts(index);
        return new VerdictTable(this, facts, byClass(facts));
    }

    Facts facts(ProblemIndex index) {
        return new Facts(index, hosts);
    }

    /**
     * The rows of all visits, each class of pairs decided once. Where rules turn out to read more than their footprint says, all is decided
     * again with the wider one, which has an end: every time it is an attribute more.
     */
    List<VerdictRow> byClass(Facts facts) {
        Map<String, Footprint> wider = new HashMap<>();
        while (true) {
            GroupSink sink = new GroupSink();
            try (PairSession session = session(sink)) {
                return new ClassFeed(facts, session, sink, with(wider)).rows();
            } catch (TooNarrow e) {
                Footprint before = with(wider).stream()
                        .filter(r -> r.entryPoint().equals(e.entryPoint()))
                        .findFirst()
                        .orElseThrow()
                        .footprint();
                wider.put(e.entryPoint(), before.widened(e.attribute()));
            }
        }
    }

    private List<RuleInfo> with(Map<String, Footprint> wider) {
        return rules.stream()
                .map(r -> r.with(wider.getOrDefault(r.entryPoint(), r.footprint())))
                .toList();
    }

    /** The rows of all visits, each pair decided for itself. */
    List<VerdictRow> byPair(Facts facts) {
        TallySink sink = new TallySink();
        try (PairSession session = session(sink)) {
            return new PairFeed(facts, session, sink, entryPoints).rows();
        }
    }

    /** Runs one pair and keeps every reason. */
    Verdict verdict(Facts facts, int visit, int shift) {
        ShiftEntry entry = facts.index().shifts().get(shift);
        RecordingSink sink =
                new RecordingSink(entry.technician().id(), entry.shift().id());
        try (PairSession session = session(sink)) {
            PairFeed.ask(session, entryPoints, facts, visit, shift);
        }
        return sink.verdict();
    }

    private PairSession session(VerdictSink sink) {
        return new PairSession(base, parameters, sink);
    }
}
