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
import org.fieldwright.rules.internal.pack.Fault;
import org.fieldwright.rules.internal.pack.Hash;
import org.fieldwright.rules.internal.pack.PackText;
import org.fieldwright.rules.internal.pack.RuleModels;
import org.fieldwright.rules.internal.pack.Spelling;
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
                        .toList());
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
                        names),
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

    private static void checkParameters(RuleSet set, Set<String> names, List<Fault> faults) {
        Set<String> known = BuiltInParameters.defaults().keySet();
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
     * Decides all pairs of a problem. Rules that meet a value that they do not allow for fail.
     *
     * @param index the problem
     * @return the verdicts
     * @throws IllegalStateException if a rule fails, with its id and the pair
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
