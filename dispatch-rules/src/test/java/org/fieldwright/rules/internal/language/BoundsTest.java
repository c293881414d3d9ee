// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldwright.rules.internal.language.Syntax.Expression;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BoundsTest {
    private static final String ACTION = ") then reject(\"A\", \"b\") end ";

    private static List<Fault> faults(String text, Map<Bound, Integer> limits) {
        Faults faults = new Faults("pack");
        new Language(Vocabulary.standard(), new Bounds(limits)).read(text, faults);
        return faults.all();
    }

    private static String when(String condition) {
        return "rule R when Job( " + condition + ACTION;
    }

    private static String times(String text, int count, String sign) {
        return String.join(sign, java.util.Collections.nCopies(count, text));
    }

    /** A text that just keeps a limit of 4, or exceeds it. */
    private static String text(Bound bound, boolean keeps) {
        int count = keeps ? 4 : 5;
        return switch (bound) {
            case PACK_BYTES -> " ".repeat(count);
            case RULES -> times("rule R when Job() then reject(\"A\", \"b\") end", count, "\n");
            case WORDS -> when(keeps ? "" : "emergency, emergency");
            case NESTING -> when("(".repeat(count - 1) + "emergency" + ")".repeat(count - 1));
            case ALTERNATIVES -> when(times("emergency", count, " || "));
            case TEXT -> when("type == \"" + "a".repeat(count) + "\"");
            case LIST -> when("priority in (" + times("1", count, ", ") + ")");
            case FACTS ->
                "rule R when $j : Job() then reject(\"A\", \""
                        + IntStream.range(0, count)
                                .mapToObj(i -> "{f" + i + "}")
                                .reduce("", String::concat) + "\", "
                        + times("$j.id", count, ", ") + ") end";
        };
    }

    @ParameterizedTest
    @EnumSource(Bound.class)
    void whatKeepsALimitIsAcceptedAndWhatExceedsItIsToldIt(Bound bound) {
        int limit = bound == Bound.WORDS ? 15 : 4;
        assertThat(faults(text(bound, true), Map.of(bound, limit))).isEmpty();
        assertThat(faults(text(bound, false), Map.of(bound, limit)))
                .singleElement()
                .satisfies(f -> assertThat(f.message())
                        .contains(Integer.toString(limit))
                        .contains("than"));
        assertThat(faults(text(bound, false), Map.of())).isEmpty();
    }

    @Test
    void limitsThatWouldNotBeSafeAreRefused() {
        assertThatThrownBy(() -> new Bounds(Map.of(Bound.NESTING, 100_000))).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> new Bounds(Map.of(Bound.RULES, 0))).hasMessageContaining("RULES is 0");
    }

    static Stream<String> hostileTexts() {
        int n = 100_000;
        return Stream.of(
                "(".repeat(n),
                when("(".repeat(n)),
                when("(".repeat(n) + "emergency" + ")".repeat(n)),
                when("!".repeat(n) + "emergency"),
                when("-".repeat(n) + "priority > 3"),
                when("priority" + " + 1".repeat(n / 2) + " > 3"),
                when("priority" + " * 1".repeat(n / 2) + " > 3"),
                when(times("emergency", n / 10, " && ")),
                when(times("emergency", n / 10, " || ")),
                when("a" + ".b".repeat(n / 2)),
                when("attribute(".repeat(n / 10)),
                when("a".repeat(n)),
                when("priority > " + "9".repeat(n)),
                when("type == \"" + "a".repeat(n) + "\""),
                "\"".repeat(n),
                "\\".repeat(n),
                "/*".repeat(n / 2),
                "//\n".repeat(n / 3),
                "\u0436 ".repeat(n / 3),
                "\u202e".repeat(n / 3),
                "rule \"a\" ".repeat(n / 10),
                "rule \"a\" when ".repeat(n / 20),
                "rule R when " + "Job( ".repeat(n / 10),
                "rule R when Job( ) then " + "then ".repeat(n / 10),
                "rule R when Job( ) then reject(\"A\", \"" + "{".repeat(n) + "\") end",
                "package " + "a.".repeat(n / 2),
                "function f() " + "{".repeat(n));
    }

    /** On a small stack, with the highest limits that a host can set. */
    @ParameterizedTest
    @MethodSource("hostileTexts")
    void noTextExhaustsTheStackOrTakesForever(String text) {
        Bounds highest =
                new Bounds(Stream.of(Bound.values()).collect(java.util.stream.Collectors.toMap(b -> b, Bound::most)));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        List<Fault> found = new ArrayList<>();
        Thread small = new Thread(
                null,
                () -> {
                    Faults faults = new Faults("pack");
                    new Language(Vocabulary.standard(), highest)
                            .read(text, faults)
                            .rules()
                            .forEach(CheckedRule::printed);
                    found.addAll(faults.all());
                },
                "small stack",
                256 * 1024);
        small.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            small.start();
            small.join();
        });
        assertThat(thrown.get()).isNull();
        assertThat(found).hasSizeLessThanOrEqualTo(Faults.MOST + 1);
    }

    /** Other front ends build trees that no parser has bounded. */
    @Test
    void treesOfOtherFrontEndsAreBoundedAsWell() {
        Position at = Position.START;
        Expression deep = new Syntax.Word(at, "emergency");
        for (int i = 0; i < 100_000; i++) {
            deep = new Syntax.Not(at, deep);
        }
        Expression control = new Syntax.Comparison(
                new Position(1, 2),
                Operator.EQUAL,
                new Syntax.Word(at, "type"),
                new Syntax.Text(new Position(1, 3), "a\nb"));
        Syntax.Pattern pattern = new Syntax.Pattern(
                at,
                Syntax.Quantifier.EACH,
                null,
                new Syntax.Name(at, "Job"),
                List.of(new Syntax.Constraint(null, null, deep), new Syntax.Constraint(null, null, control)));
        Syntax.Action action =
                new Syntax.Action(at, "reject", List.of(new Syntax.Text(at, "A"), new Syntax.Text(at, "b")));
        Faults faults = new Faults("pack");
        Language.STANDARD.check(
                new Syntax.Pack("", List.of(new Syntax.Rule(at, "R", "", List.of(pattern), at, List.of(action)))),
                faults);
        assertThat(faults.all())
                .extracting(Fault::message)
                .containsExactly("the condition is nested deeper than 20", "a control character (U+000A)");
    }
}
