// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldwright.rules.internal.language.ActionForm.Argument;
import org.fieldwright.rules.internal.language.ActionForm.Use;

/** Rules that are right, at random from a seed, over the whole vocabulary: every word, type and operator comes up. */
public final class RandomRules {
    private static final List<String> TEXTS =
            List.of("\"gas\"", "\"oil\"", "\"roof\"", "\"VIP\"", "\"MONDAY\"", "\"2026-05-05\"", "\"t-1\"", "\"s-3\"");
    private static final List<String> FORMS = List.of("\"g*\"", "\"*o*\"", "\"?-1\"", "\"2026-05-0?\"");
    private static final List<String> WHOLES = List.of("0", "1", "2", "3", "20", "60", "480", "10000", "-1");
    private static final List<String> DECIMALS = List.of("0.25", "0.5", "1.5", "2", "-3.75");
    private static final List<String> ORDERS = List.of("==", "!=", "<", "<=", ">", ">=");

    private final Random random;
    private final Kind kind;
    /** What is bound so far; the last one is the pattern's own. */
    private final List<ViewWords> bound = new ArrayList<>();

    private boolean inAction;

    private RandomRules(Random random, Kind kind) {
        this.random = random;
        this.kind = kind;
    }

    /** A pack of rules with the ids R0, R1 and so on, which may read the table "t" and the parameter "p". */
    public static String pack(Kind kind, int rules, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, rules)
                .mapToObj(i -> new RandomRules(random, kind).rule("R" + i))
                .collect(Collectors.joining("\n"));
    }

    private String rule(String id) {
        List<String> names = new ArrayList<>(kind.views());
        java.util.Collections.shuffle(names, random);
        StringBuilder when = new StringBuilder();
        for (String name : names.subList(0, 1 + random.nextInt(names.size()))) {
            when.append("    ").append(pattern(name, "")).append('\n');
        }
        if (chance(3)) {
            when.append("    ")
                    .append(pattern(PairWords.PARAMETER, "name == \"t\""))
                    .append('\n');
        } else if (chance(6)) {
            when.append("    not Parameter( name == \"p\" )\n");
        }
        inAction = true;
        String then = IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i -> "    " + action() + "\n")
                .collect(Collectors.joining());
        return "rule \"" + id + "\"\nwhen\n" + when + "then\n" + then + "end\n";
    }

    private String pattern(String view, String first) {
        ViewWords words = Vocabulary.standard().view(view);
        bound.add(words);
        List<String> constraints = new ArrayList<>(first.isEmpty() ? List.of() : List.of(first));
        for (int i = random.nextInt(3); i > 0; i--) {
            constraints.add(condition(2));
        }
        return words.variable() + " : " + view + "( " + String.join(", ", constraints) + " )";
    }

    private String condition(int depth) {
        int choice = depth == 0 ? 9 : random.nextInt(10);
        return switch (choice) {
            case 0 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
            case 1 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
            case 2 -> "!(" + condition(depth - 1) + ")";
            default -> comparison();
        };
    }

    private String comparison() {
        Type type =
                pick(Stream.of(Type.values()).filter(t -> !read(t).isEmpty()).toList());
        String left = pick(read(type));
        if (chance(8)) {
            return left + (chance(2) ? " == null" : " != null");
        }
        if (type.isMany()) {
            return switch (random.nextInt(4)) {
                case 0 -> left + not() + "contains " + term(Type.TEXT);
                case 1 -> term(Type.TEXT) + not() + "memberOf " + left;
                case 2 -> (chance(2) ? "!" : "") + left + ".isEmpty()";
                default -> left + ".size() " + pick(ORDERS) + " " + term(Type.WHOLE);
            };
        }
        return switch (type) {
            case TRUTH -> chance(2) ? (chance(2) ? "!" : "") + left : left + (chance(2) ? " == " : " != ") + "true";
            case TEXT -> text(left);
            default ->
                chance(4)
                        ? left + not() + "in (" + pick(WHOLES) + ", " + pick(DECIMALS) + ")"
                        : left + " " + pick(ORDERS) + " " + number(1);
        };
    }

    private String text(String left) {
        return switch (random.nextInt(4)) {
            case 0 -> left + not() + "in (" + pick(TEXTS) + ", " + pick(TEXTS) + ")";
            case 1 -> left + not() + "like " + pick(FORMS);
            case 2 -> left + not() + pick(List.of("startsWith ", "endsWith ", "contains ")) + term(Type.TEXT);
            default -> left + " " + pick(ORDERS) + " " + term(Type.TEXT);
        };
    }

    private String not() {
        return chance(3) ? " not " : " ";
    }

    private String number(int depth) {
        if (depth > 0 && chance(3)) {
            return "(" + number(depth - 1) + pick(List.of(" + ", " - ", " * ")) + number(depth - 1) + ")";
        }
        return chance(8) ? "-" + term(Type.WHOLE).replaceFirst("^-", "") : term(chance(2) ? Type.WHOLE : Type.DECIMAL);
    }

    /** An attribute, function or literal of a type. */
    private String term(Type type) {
        List<String> read = read(type);
        if (!read.isEmpty() && (chance(2) || type.isMany() || type == Type.TRUTH)) {
            return pick(read);
        }
        return literal(type);
    }

    private String literal(Type type) {
        return switch (type) {
            case TEXT -> pick(TEXTS);
            case WHOLE -> pick(WHOLES);
            default -> pick(DECIMALS);
        };
    }

    /** What can be read of a type from what is bound: attributes, and functions about something simple. */
    private List<String> read(Type type) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < bound.size(); i++) {
            ViewWords words = bound.get(i);
            boolean own = !inAction && i == bound.size() - 1;
            String owner = own ? "" : words.variable() + ".";
            words.attributes().values().stream()
                    .filter(a -> a.type() == type)
                    .forEach(a -> found.add(owner + a.name()));
            words.functions().values().stream()
                    .filter(f -> f.type() == type)
                    .flatMap(f -> argument(f).map(argument -> owner + f.name() + "(" + argument + ")"))
                    .forEach(found::add);
        }
        return found;
    }

    private Stream<String> argument(Function function) {
        if (!function.takesArgument()) {
            return Stream.of("");
        }
        return switch (function.argumentType()) {
            case TEXT -> Stream.of(pick(TEXTS), "\"colour\"");
            case DECIMAL -> Stream.of(pick(DECIMALS));
            default ->
                bound.stream()
                        .filter(v ->
                                v.name().equals(JobWords.NAME) && (inAction || bound.indexOf(v) < bound.size() - 1))
                        .flatMap(v -> v.attributes().values().stream())
                        .filter(a -> a.type() == function.argumentType())
                        .map(a -> "$job." + a.name());
        };
    }

    private String action() {
        ActionForm form =
                pick(Vocabulary.actions().stream().filter(a -> a.kind() == kind).toList());
        List<String> arguments = new ArrayList<>();
        if (!form.selector().isEmpty()) {
            arguments.add('"' + form.selector() + '"');
        }
        form.arguments().forEach(a -> arguments.add(argument(a)));
        List<Type> types =
                Stream.of(Type.values()).filter(t -> !read(t).isEmpty()).toList();
        int facts = random.nextInt(3);
        arguments.add("\"CODE\"");
        arguments.add("\"Says" + (facts > 0 ? " {a}" : "") + (facts > 1 ? " {b}" : "") + "\"");
        IntStream.range(0, facts).forEach(i -> arguments.add(term(pick(types))));
        return form.name() + "(" + String.join(", ", arguments) + ");";
    }

    private String argument(Argument asked) {
        if (asked.use() == Use.LITERAL) {
            return asked.choices().isEmpty() ? "\"type\"" : '"' + pick(asked.choices()) + '"';
        }
        if (asked.type() == Type.WHOLE) {
            return "2";
        }
        List<String> sure = bound.stream()
                .flatMap(v -> v.attributes().values().stream()
                        .filter(a -> !a.mayBeMissing() && a.type().fits(asked.type()))
                        .map(a -> v.variable() + "." + a.name()))
                .filter(word -> !word.startsWith("$parameter"))
                .toList();
        String literal = literal(asked.type());
        if (sure.isEmpty() || chance(3)) {
            return literal;
        }
        return asked.type() == Type.DECIMAL && chance(2) ? literal + " * " + pick(sure) : pick(sure);
    }

    private boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    private <T> T pick(Collection<T> all) {
        return all.stream().skip(random.nextInt(all.size())).findFirst().orElseThrow();
    }
}
