// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.ArrayList;
import java.util.List;

/** Reads packs: finds the rules, checks them and prints them for the compiler. */
public final class PackReader {
    private PackReader() {}

    /**
     * Reads one pack.
     *
     * @param pack the text
     * @param faults takes what is wrong
     * @return the rules without a fault
     */
    public static List<PackRule> read(PackText pack, List<Fault> faults) {
        RuleSplitter splitter = new RuleSplitter(pack, faults);
        List<PackRule> rules = new ArrayList<>();
        for (RuleText rule : splitter.rules()) {
            int before = faults.size();
            if (rule.id().isBlank() || rule.id().contains("\\") || rule.id().contains("\"")) {
                faults.add(rule.fault(
                        rule.start(),
                        "the id \"" + rule.id() + "\" cannot be used",
                        "Use letters, digits, spaces, dots and dashes."));
            }
            ConditionCheck conditions = new ConditionCheck(rule, faults);
            Scope scope = conditions.run();
            String actions = new ActionPrinter(rule, scope, faults).print();
            if (faults.size() == before) {
                rules.add(new PackRule(
                        rule.id(),
                        pack.file(),
                        rule.line(),
                        rule.summary(),
                        print(rule, actions),
                        conditions.parameters(),
                        conditions.footprint(Lexer.tokens(rule.pack(), rule.consequence(), rule.consequenceStart()))));
            }
        }
        return rules;
    }

    /** The package that a pack declares, empty if none. */
    static String declaredPackage(PackText pack) {
        RuleSplitter splitter = new RuleSplitter(pack, new ArrayList<>());
        splitter.rules();
        return splitter.declaredPackage();
    }

    private static String print(RuleText rule, String actions) {
        return "rule \"" + rule.id() + "\" when" + rule.condition() + "then" + actions + "\nend\n";
    }
}
