// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.fieldwright.rules.internal.pack.FootprintReader.Constraint;
import org.fieldwright.rules.internal.pack.Vocabulary.View;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Checks the conditions of one rule: patterns on the views only, each at most once, every word known. */
final class ConditionCheck {
    private static final Pattern PLACE =
            Pattern.compile("^\\[ERR \\d+] Line (\\d+):(\\d+) (.*?)(?: in rule .*)?$", Pattern.DOTALL);

    private final RuleText rule;
    private final List<Fault> faults;
    private final Scope scope;
    private final Set<String> viewsUsed = new HashSet<>();
    private final List<String> parameters = new ArrayList<>();
    private final List<Constraint> placed = new ArrayList<>();

    ConditionCheck(RuleText rule, List<Fault> faults) {
        this.rule = rule;
        this.faults = faults;
        this.scope = new Scope(rule, faults);
    }

    Scope run() {
        int before = faults.size();
        String lead = "\n".repeat(rule.pack().line(rule.conditionStart()) - 1) + "rule \"x\" when";
        PackageDescr parsed = parse(lead + rule.condition() + "then\nend\n");
        if (parsed != null) {
            int shift = rule.conditionStart() - lead.length();
            for (BaseDescr part : parsed.getRules().get(0).getLhs().getDescrs()) {
                part(part, true, shift);
            }
            if (viewsUsed.isEmpty() && faults.size() == before) {
                faults.add(rule.fault(
                        rule.conditionStart(),
                        "the rule looks at no pair",
                        "Add a pattern, if only Job(): it then holds for all."));
            }
            for (Constraint p : placed) {
                new ConstraintCheck(rule, p.view(), scope, faults, p.tokens()).run();
                collectParameters(p);
            }
        }
        return scope;
    }

    List<String> parameters() {
        return parameters;
    }

    /** What the rule depends on, as far as conditions and actions say. */
    Footprint footprint(List<Token> actions) {
        return FootprintReader.read(scope, viewsUsed, placed, actions);
    }

    private @Nullable PackageDescr parse(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException e) {
            faults.add(rule.fault(
                    rule.conditionStart(),
                    "the conditions cannot be read: " + e.getMessage(),
                    "Check brackets and operators."));
            return null;
        }
        for (DroolsError error : parser.getErrors()) {
            faults.add(syntax(error.getMessage()));
        }
        return parser.hasErrors() || parsed == null || parsed.getRules().size() != 1 ? null : parsed;
    }

    private Fault syntax(String message) {
        Matcher matcher = PLACE.matcher(message.strip());
        String remedy = "Write conditions as Job( attribute == \"value\", $name : attribute ), one for each view.";
        if (!matcher.matches()) {
            return rule.fault(rule.conditionStart(), "the conditions cannot be read: " + message.strip(), remedy);
        }
        int line = Integer.parseInt(matcher.group(1));
        return new Fault(
                rule.pack().file(), line, Integer.parseInt(matcher.group(2)) + 1, rule.id(), matcher.group(3), remedy);
    }

    private void part(BaseDescr part, boolean positive, int shift) {
        if (part instanceof PatternDescr pattern) {
            pattern(pattern, positive, shift);
        } else if (part instanceof AndDescr and) {
            and.getDescrs().forEach(d -> part(d, positive, shift));
        } else if (part instanceof NotDescr not) {
            not.getDescrs().forEach(d -> part(d, false, shift));
        } else if (part instanceof ExistsDescr exists) {
            for (Object inner : exists.getDescrs()) {
                part((BaseDescr) inner, false, shift);
            }
        } else {
            String what = part.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
            faults.add(rule.fault(
                    rule.conditionStart(),
                    "\"" + what + "\" is not possible in a pair rule",
                    "Use patterns on " + String.join(", ", Vocabulary.viewNames())
                            + "; instead of \"or\" between patterns write two rules."));
        }
    }

    private void pattern(PatternDescr pattern, boolean positive, int shift) {
        int offset = pattern.getStartCharacter() + shift;
        View view = Vocabulary.view(pattern.getObjectType());
        if (view == null) {
            faults.add(rule.fault(
                    offset,
                    "unknown view " + pattern.getObjectType(),
                    Spelling.remedy(pattern.getObjectType(), Vocabulary.viewNames())));
            return;
        }
        boolean parameter = view.name().equals(Vocabulary.PARAMETER);
        if (!parameter && !positive) {
            faults.add(rule.fault(
                    offset,
                    "\"not\" or \"exists\" before " + view.name(),
                    "A rule sees one pair at a time: negate the attribute instead, as in Technician( !senior )."));
        }
        if (!parameter && positive && !viewsUsed.add(view.name())) {
            faults.add(rule.fault(
                    offset,
                    view.name() + " stands twice",
                    "A rule sees one pair at a time: join both conditions in one pattern with a comma."));
        }
        if (pattern.getSource() != null) {
            faults.add(rule.fault(
                    offset, "\"from\" is not possible in a pair rule", "Use an attribute or a function of the view."));
        }
        if (pattern.getIdentifier() != null) {
            scope.bindView(pattern.getIdentifier(), view.name(), offset);
        }
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            List<Token> tokens =
                    Lexer.tokens(rule.pack(), constraint.toString(), constraint.getStartCharacter() + shift);
            placed.add(new Constraint(view, positive, tokens));
            for (int i = 0; i + 1 < tokens.size(); i++) {
                if (tokens.get(i).isWord() && tokens.get(i + 1).is(":")) {
                    scope.bindValue(tokens.get(i).text(), tokens.get(i).start());
                }
            }
        }
    }

    private void collectParameters(Constraint p) {
        if (p.positive() && p.view().name().equals(Vocabulary.PARAMETER)) {
            for (int i = 0; i + 2 < p.tokens().size(); i++) {
                if (p.tokens().get(i).is("name")
                        && p.tokens().get(i + 1).is("==")
                        && p.tokens().get(i + 2).isText()) {
                    parameters.add(p.tokens().get(i + 2).unquoted());
                }
            }
        }
    }
}
