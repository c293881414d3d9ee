// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.rules.internal.decide.BuiltInParameters;
import org.fieldwright.rules.internal.decide.CompiledRules;
import org.fieldwright.rules.internal.decide.HostValue;
import org.fieldwright.rules.internal.language.Attribute;
import org.fieldwright.rules.internal.language.Fault;
import org.fieldwright.rules.internal.language.Language;
import org.fieldwright.rules.internal.language.PackText;
import org.fieldwright.rules.internal.language.Spelling;
import org.fieldwright.rules.internal.language.Type;
import org.fieldwright.rules.internal.language.Vocabulary;
import org.fieldwright.rules.internal.pack.Hash;
import org.fieldwright.rules.internal.pack.RuleModels;
import org.fieldwright.rules.internal.view.Parameter;

/**
 * Compiled rules that decide eligibility and preferences. Immutable and thread-safe; threads share one, tenants have one each. Compiling
 * another rule set, or failing to, leaves this one as it is: exchange it by exchanging your reference.
 *
 * <p>A preference of a pair that is not eligible is worked out anew at each call.
 */
public final class RuleEngine implements EligibilityProvider {
    private final CompiledRules compiled;
    private final List<Rule> rules;
    private final String contentHash;

    private RuleEngine(RuleSet set, RuleModels models) {
        compiled = new CompiledRules(
                models.models(),
                models.rules(),
                set.parameters().stream()
                        .map(r -> new Parameter(r.name(), r.key(), r.value()))
                        .toList(),
                set.attributes().stream().map(RuleEngine::value).toList());
        rules = models.rules().stream()
                .map(r -> new Rule(r.id(), r.file(), r.summary()))
                .toList();
        contentHash = Hash.of(List.of(models.builtInVersion(), set.contentHash()));
    }

    /**
     * The built-in rules with their default parameters, compiled when the library was built.
     *
     * @return the shared engine
     */
    public static RuleEngine builtIn() {
        return BuiltIn.ENGINE;
    }

    /**
     * Compiles a rule set. Packs of the host take up to seconds the first time and are remembered, so that a change of parameters or switches is
     * quick.
     *
     * @param set the rule set
     * @return a new engine
     * @throws RuleCompilationException if anything is wrong, with everything that is
     */
    public static RuleEngine compile(RuleSet set) {
        List<Fault> faults = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        set.parameters().forEach(row -> names.add(row.name()));
        RuleModels models = RuleModels.of(
                new RuleModels.Request(
                        set.withBuiltIn(),
                        set.packs().stream()
                                .map(p -> new PackText(p.name(), p.text()))
                                .toList(),
                        set.disabled(),
                        names,
                        language(set, faults)),
                faults);
        checkParameters(set, names, faults);
        if (models == null || !faults.isEmpty()) {
            throw new RuleCompilationException(faults.stream()
                    .map(f -> new RuleCompilationException.Diagnostic(
                            f.file(), f.line(), f.column(), f.rule(), f.message(), f.remedy()))
                    .toList());
        }
        return new RuleEngine(set, models);
    }

    private static HostValue value(HostAttribute host) {
        return new HostValue(host.view().word(), attribute(host), host::read);
    }

    private static Attribute attribute(HostAttribute host) {
        return new Attribute(host.name(), Type.valueOf(host.type().name()), true, "An attribute of the host.");
    }

    /** The language with the words of the host. */
    private static Language language(RuleSet set, List<Fault> faults) {
        Vocabulary vocabulary = Vocabulary.standard();
        for (HostAttribute host : set.attributes()) {
            String refusal = vocabulary.refusal(host.view().word(), host.name());
            if (refusal == null) {
                vocabulary = vocabulary.with(host.view().word(), attribute(host));
            } else {
                faults.add(Fault.general(
                        "attribute " + host.name() + " cannot be added: " + refusal, "Choose another name."));
            }
        }
        return new Language(vocabulary, RuleSet.bounds(set.limits()));
    }

    private static void checkParameters(RuleSet set, Set<String> names, List<Fault> faults) {
        Set<String> known = BuiltInParameters.defaults().keySet();
        for (RuleSet.Row row : set.parameters()) {
            if (!HostAttribute.isUsual(row.value())) {
                faults.add(Fault.general(
                        "parameter " + row.name() + " has more than 15 digits on a side of the point",
                        "Round it, or write a smaller one."));
            }
        }
        for (String name : names) {
            if (!known.contains(name)
                    && set.packs().stream().noneMatch(p -> p.text().contains("\"" + name + "\""))) {
                faults.add(Fault.general(
                        "parameter " + name + " is set but no rule reads it", Spelling.remedy(name, known)));
            }
        }
    }

    /**
     * The rules that are switched on.
     *
     * @return the built-in ones by file, then those of the packs in their order
     */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * Decides all pairs of a problem. No rule can fail, whatever value is missing.
     *
     * @param index the problem
     * @return the verdicts
     * @throws IllegalStateException if an attribute of the host cannot be worked out, or is not of its type
     */
    @Override
    public Eligibility decide(ProblemIndex index) {
        return compiled.decide(index);
    }

    @Override
    public String contentHash() {
        return contentHash;
    }

    /**
     * A rule that is switched on.
     *
     * @param id the id, as in reasons and switches
     * @param pack the file of the built-in rule, or the name of the host's pack
     * @param summary what it is for, from the head comment of the pack; empty without one
     */
    public record Rule(String id, String pack, String summary) {}

    /** Made at the first use. */
    private static final class BuiltIn {
        private static final RuleEngine ENGINE = compile(RuleSet.builtIn());
    }
}
