// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fieldwright.rules.internal.pack.Footprint.Attribute;
import org.fieldwright.rules.internal.pack.Footprint.Comparison;
import org.fieldwright.rules.internal.pack.Token.Kind;
import org.fieldwright.rules.internal.pack.Vocabulary.View;
import org.jspecify.annotations.Nullable;

/**
 * Finds the footprint of a rule in its tokens, rather too much than too little: every word that could be an attribute counts as one, and what
 * cannot be understood makes the footprint unknown. Comparisons count by their truth only where nothing else of the constraint could refer to
 * their sides.
 */
final class FootprintReader {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> BEFORE = Set.of("(", "&&", "||");
    private static final Set<String> AFTER = Set.of(")", "&&", "||");
    private static final Set<String> DOTS = Set.of(".", "!.");

    /** What the functions of the views read. */
    static final Map<String, List<String>> READ_BY_FUNCTION = Map.ofEntries(
            Map.entry("Job.attribute", List.of("attributes")),
            Map.entry("Job.siteAttribute", List.of("siteAttributes")),
            Map.entry("Job.customerAttribute", List.of("customerAttributes")),
            Map.entry("Job.equipmentAttribute", List.of("equipmentAttributes")),
            Map.entry("Technician.attribute", List.of("attributes")),
            Map.entry("Technician.skillLevel", List.of("skills")),
            Map.entry("Technician.hasSkill", List.of("skills")),
            Map.entry("Technician.missingSkills", List.of("skills", "skillsNotValid")),
            Map.entry("Technician.outdatedSkills", List.of("skills", "skillsNotValid")),
            Map.entry("Technician.lowSkills", List.of("skills")),
            Map.entry("Technician.meetsOneOf", List.of("skills")),
            Map.entry("Technician.heldOf", List.of("skills")),
            Map.entry("Technician.levelsOf", List.of("skills")),
            Map.entry("Technician.surplusLevels", List.of("skills")),
            Map.entry("Technician.validityOf", List.of("skillsNotValid")),
            Map.entry("Technician.missingCertifications", List.of("certifications", "certificationsNotValid")),
            Map.entry("Technician.outdatedCertifications", List.of("certifications", "certificationsNotValid")),
            Map.entry("Technician.certificationDates", List.of("certificationsNotValid")),
            Map.entry("Technician.missingTools", List.of("tools")),
            Map.entry("Technician.missingAccess", List.of("access")));

    private final Scope scope;
    private final SortedSet<Attribute> needed = new TreeSet<>();
    private final SortedSet<Attribute> read = new TreeSet<>();
    private final SortedSet<Comparison> compared = new TreeSet<>();
    private boolean known = true;

    private FootprintReader(Scope scope) {
        this.scope = scope;
    }

    /** One constraint of a pattern; a negated pattern needs nothing. */
    record Constraint(View view, boolean positive, List<Token> tokens) {}

    static Footprint read(Scope scope, Set<String> views, List<Constraint> constraints, List<Token> actions) {
        FootprintReader reader = new FootprintReader(scope);
        constraints.forEach(reader::constraint);
        reader.actions(actions);
        boolean late = views.contains("Shift") || views.contains("Pairing");
        return new Footprint(reader.known, late, reader.needed, reader.read, reader.compared);
    }

    private void constraint(Constraint c) {
        List<Token> tokens = c.tokens;
        if (needs(c)) {
            needed.add(new Attribute(c.view.name(), tokens.get(0).text()));
            return;
        }
        boolean separable = separable(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            int end = separable ? comparison(c.view, tokens, i) : i;
            if (end > i) {
                i = end - 1;
            } else {
                word(c.view, tokens, i);
            }
        }
    }

    private static boolean needs(Constraint c) {
        return c.positive
                && c.tokens.size() == 3
                && isAttribute(c.view, c.tokens.get(0))
                && c.tokens.get(1).is("!=")
                && c.tokens.get(2).is("null");
    }

    private static boolean isAttribute(View view, Token token) {
        return !isParameter(view) && token.isWord() && view.attributes().containsKey(token.text());
    }

    private static boolean isParameter(View view) {
        return view.name().equals(Vocabulary.PARAMETER);
    }

    /** False where an operator stands without its left side, which then is that of the comparison before. */
    private static boolean separable(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean first = i == 0 || BEFORE.contains(tokens.get(i - 1).text());
            if (first
                    && tokens.get(i).kind() == Kind.SYMBOL
                    && !tokens.get(i).is("(")
                    && !tokens.get(i).is("!")) {
                return false;
            }
        }
        return tokens.stream().noneMatch(t -> t.isWord() && Set.of("not", "in").contains(t.text()));
    }

    /** The end of a comparison that starts at a token and counts by its truth, or the token if there is none. */
    private int comparison(View view, List<Token> tokens, int at) {
        if (at > 0 && !BEFORE.contains(tokens.get(at - 1).text())) {
            return at;
        }
        int leftEnd = sideEnd(view, tokens, at);
        if (leftEnd == at
                || leftEnd >= tokens.size()
                || !COMPARISONS.contains(tokens.get(leftEnd).text())) {
            return at;
        }
        int end = sideEnd(view, tokens, leftEnd + 1);
        if (end == leftEnd + 1
                || (end < tokens.size() && !AFTER.contains(tokens.get(end).text()))) {
            return at;
        }
        String left = side(view, tokens, at);
        String right = side(view, tokens, leftEnd + 1);
        boolean withNull = left.equals("null") || right.equals("null");
        boolean equality = Set.of("==", "!=").contains(tokens.get(leftEnd).text());
        if (withNull ? !equality : !isWhole(left) || !isWhole(right)) {
            return at;
        }
        compared.add(new Comparison(left, tokens.get(leftEnd).text(), right));
        return end;
    }

    private int sideEnd(View view, List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return at;
        }
        Token token = tokens.get(at);
        if (token.is("null") || (token.kind() == Kind.NUMBER && token.text().matches("\\d{1,9}"))) {
            return at + 1;
        }
        View other = scope.view(token.text());
        if (other != null && at + 2 < tokens.size() && tokens.get(at + 1).is(".")) {
            return isAttribute(other, tokens.get(at + 2)) ? at + 3 : at;
        }
        return isAttribute(view, token) && !scope.binds(token.text()) ? at + 1 : at;
    }

    private String side(View view, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        View other = scope.view(token.text());
        if (other != null) {
            return new Attribute(other.name(), tokens.get(at + 2).text()).toString();
        }
        return isAttribute(view, token) ? new Attribute(view.name(), token.text()).toString() : token.text();
    }

    private static boolean isWhole(String side) {
        if (!Comparison.isAttribute(side)) {
            return true;
        }
        Attribute attribute = Attribute.of(side);
        View view = Vocabulary.view(attribute.view());
        Class<?> type = view == null ? null : view.attributes().get(attribute.name());
        return type == int.class || type == Integer.class;
    }

    private void word(@Nullable View view, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean behindDot = at > 0 && DOTS.contains(tokens.get(at - 1).text());
        if (!token.isWord()
                || behindDot
                || (at + 1 < tokens.size() && tokens.get(at + 1).is(":"))) {
            return;
        }
        View other = scope.view(token.text());
        if (other != null) {
            variable(other, tokens, at);
        }
        if (view != null && view.words().contains(token.text())) {
            member(view, token.text());
        } else if (token.is("this") || Character.isUpperCase(token.text().charAt(0))) {
            known = false;
        }
    }

    private void variable(View view, List<Token> tokens, int at) {
        boolean dotted =
                at + 2 < tokens.size() && DOTS.contains(tokens.get(at + 1).text());
        if (dotted) {
            member(view, tokens.get(at + 2).text());
        } else if (!isParameter(view)) {
            known = false;
        }
    }

    private void member(View view, String word) {
        if (isParameter(view)) {
            return;
        }
        if (view.attributes().containsKey(word)) {
            read.add(new Attribute(view.name(), word));
            return;
        }
        List<String> attributes = READ_BY_FUNCTION.get(view.name() + "." + word);
        known &= attributes != null;
        if (attributes != null) {
            attributes.forEach(a -> read.add(new Attribute(view.name(), a)));
        }
    }

    /** Of an action the amount counts; of what goes into the text, what might fail on the way. */
    private void actions(List<Token> tokens) {
        int at = 0;
        while (at >= 0 && at + 1 < tokens.size()) {
            if (!tokens.get(at + 1).is("(")) {
                at++;
                continue;
            }
            List<List<Token>> arguments = new ArrayList<>();
            at = ActionPrinter.split(tokens, at + 2, arguments);
            for (int a = 0; a < arguments.size(); a++) {
                if (a == 0 || !plain(arguments.get(a))) {
                    words(arguments.get(a));
                }
            }
        }
    }

    private void words(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            word(null, tokens, i);
        }
    }

    /** A literal, a variable, or an attribute of one. */
    private static boolean plain(List<Token> argument) {
        List<Token> left = new ArrayList<>(argument);
        if (left.size() == 5 && left.get(3).is("(") && left.get(4).is(")")) {
            left = left.subList(0, 3);
        }
        return left.size() == 1
                || (left.size() == 3
                        && left.get(0).text().startsWith("$")
                        && left.get(1).is("."));
    }
}
