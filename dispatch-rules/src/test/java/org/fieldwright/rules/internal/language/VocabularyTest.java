// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.rules.internal.view.Because;
import org.fieldwright.rules.internal.view.Exact;
import org.fieldwright.rules.internal.view.Is;
import org.fieldwright.rules.internal.view.Mask;
import org.fieldwright.rules.internal.view.OutsideFootprint;
import org.fieldwright.rules.internal.view.Parameter;
import org.fieldwright.rules.internal.view.Sink;
import org.fieldwright.rules.internal.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The vocabulary and what compiled rules call are the same. */
class VocabularyTest {
    private static final String PACKAGE = View.class.getPackageName() + ".";

    static Stream<ViewWords> views() {
        return Vocabulary.standard().views().stream();
    }

    private static Class<?> type(String simpleName) throws ClassNotFoundException {
        return Class.forName(PACKAGE + simpleName);
    }

    private static Class<?> java(Type type) {
        return switch (type) {
            case TEXT -> String.class;
            case WHOLE -> int.class;
            case DECIMAL -> BigDecimal.class;
            case TRUTH -> boolean.class;
            case TEXTS, DEMANDS -> List.class;
            case QUANTITIES, PROPERTIES -> Map.class;
        };
    }

    private static Object some(Type type) {
        return switch (type) {
            case TEXT -> "x";
            case WHOLE -> 1;
            case DECIMAL -> BigDecimal.ONE;
            case TRUTH -> true;
            case TEXTS -> List.of("x");
            case DEMANDS -> List.of(new SkillDemand("x", 1));
            case QUANTITIES -> Map.of("x", 1);
            case PROPERTIES -> Map.of("x", "y");
        };
    }

    private static Set<String> methods(Class<?> type) {
        Set<String> names = new HashSet<>();
        Stream.of(type.getDeclaredMethods())
                .filter(m -> java.lang.reflect.Modifier.isPublic(m.getModifiers()))
                .forEach(m -> names.add(m.getName()));
        return names;
    }

    @Test
    void everyOperatorIsAMethodAndEveryMethodIsUsed() {
        Set<String> used = new HashSet<>(Set.of("all", "any", "untrue", "empty"));
        Stream.of(Operator.values()).map(Operator::method).forEach(used::add);
        assertThat(methods(Is.class)).isEqualTo(used);
        Set<String> arithmetic = new HashSet<>(Set.of("of", "negated", "size"));
        Stream.of(Arithmetic.values()).map(Arithmetic::method).forEach(arithmetic::add);
        assertThat(methods(Exact.class)).isEqualTo(arithmetic);
    }

    @Test
    void everyTypeIsAMethodOfViewsAndEveryMethodIsUsed() {
        assertThat(methods(View.class))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Type.values()).map(Type::method).toList());
    }

    @ParameterizedTest
    @MethodSource("views")
    void functionsAreTheMethodsOfTheView(ViewWords words) throws ReflectiveOperationException {
        Class<?> view = type(words.name());
        assertThat(methods(view)).isEqualTo(words.functions().keySet());
        for (Function function : words.functions().values()) {
            Method method = method(view, function);
            assertThat(wrapped(method.getReturnType())).as(function.form()).isEqualTo(wrapped(java(function.type())));
            assertThat(words.attributes().keySet()).as(function.form()).containsAll(function.reads());
        }
    }

    private static Class<?> wrapped(Class<?> type) {
        return type == int.class ? Integer.class : type == boolean.class ? Boolean.class : type;
    }

    private static Method method(Class<?> view, Function function) throws NoSuchMethodException {
        if (!function.takesArgument()) {
            return view.getMethod(function.name());
        }
        Class<?> argument = function.argumentType().isNumber() ? Number.class : java(function.argumentType());
        return view.getMethod(function.name(), argument);
    }

    /** Each function over every value and over missing ones, seeing no attribute but those that it says it reads. */
    @ParameterizedTest
    @MethodSource("views")
    void functionsReadWhatTheySayAndNeverFail(ViewWords words) throws ReflectiveOperationException {
        for (Function function : words.functions().values()) {
            Map<String, Object> values = new HashMap<>();
            function.reads()
                    .forEach(name ->
                            values.put(name, some(words.attributes().get(name).type())));
            for (Map<String, Object> seen : List.of(values, Map.<String, Object>of())) {
                Object view = view(words.name(), Mask.showing(Set.copyOf(function.reads()), Set.of()), seen);
                Method method = method(view.getClass(), function);
                for (Object argument : arguments(function)) {
                    Object answer = function.takesArgument() ? method.invoke(view, argument) : method.invoke(view);
                    boolean missing = function.mayBeMissing() || argument == null;
                    assertThat(answer != null || missing).as(function.form()).isTrue();
                }
            }
            assertReadsAll(words, function);
        }
    }

    /** Hides one attribute after the other: a function that says that it reads it stumbles over that. */
    private static void assertReadsAll(ViewWords words, Function function) throws ReflectiveOperationException {
        Set<String> stumbled = new HashSet<>();
        for (String hidden : function.reads()) {
            Set<String> shown = new HashSet<>(function.reads());
            shown.remove(hidden);
            if (words.name().equals(PairWords.PARAMETER)) {
                stumbled.add(hidden);
                continue;
            }
            Object view = view(words.name(), Mask.showing(shown, Set.of()), Map.of());
            try {
                method(view.getClass(), function).invoke(view, some(function.argumentType()));
            } catch (InvocationTargetException e) {
                assertThat(e.getCause()).isInstanceOf(OutsideFootprint.class).hasMessageContaining(hidden);
                stumbled.add(hidden);
            }
        }
        assertThat(stumbled).as(function.form()).isEqualTo(Set.copyOf(function.reads()));
    }

    private static List<Object> arguments(Function function) {
        List<Object> arguments = new ArrayList<>(List.of(some(function.argumentType())));
        if (!function.argumentType().isMany()) {
            arguments.add(null);
        } else {
            arguments.add(List.of());
        }
        return arguments;
    }

    private static Object view(String name, Mask mask, Map<String, Object> values) throws ReflectiveOperationException {
        return name.equals(PairWords.PARAMETER)
                ? new Parameter("n", "k", BigDecimal.TEN)
                : type(name).getConstructor(Mask.class, View.Values.class).newInstance(mask, (View.Values) values::get);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyActionIsAMethodOfTheSinkOfItsKind(Kind kind) throws ReflectiveOperationException {
        Class<?> sink = type(kind.sink());
        assertThat(Sink.class.isAssignableFrom(sink)).isTrue();
        List<ActionForm> forms =
                Vocabulary.actions().stream().filter(a -> a.kind() == kind).toList();
        assertThat(methods(sink))
                .containsExactlyInAnyOrderElementsOf(
                        forms.stream().map(ActionForm::method).toList());
        for (ActionForm form : forms) {
            Class<?>[] parameters = Stream.concat(
                            form.arguments().stream().map(a -> a.type().isNumber() ? Number.class : java(a.type())),
                            Stream.of(Because.class))
                    .toArray(Class<?>[]::new);
            assertThat(sink.getMethod(form.method(), parameters).getReturnType())
                    .as(form.form() + Arrays.toString(parameters))
                    .isEqualTo(void.class);
        }
        assertThat(kind.views())
                .allSatisfy(v -> assertThat(Vocabulary.standard().view(v)).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyWordIsExplainedAndCanBeNamed(ViewWords words) {
        assertThat(words.attributes().values()).allSatisfy(a -> {
            assertThat(a.meaning()).endsWith(".").hasSizeGreaterThan(6);
            assertThat(a.name()).matches("[a-z][A-Za-z]*");
            assertThat(a.mayBeMissing() && a.type().isMany()).isFalse();
        });
        assertThat(words.functions().values())
                .allSatisfy(f -> assertThat(f.meaning()).endsWith("."));
        assertThat(words.words())
                .hasSize(words.attributes().size() + words.functions().size());
        assertThat(words.words())
                .allSatisfy(
                        w -> assertThat(ExpressionParser.isReserved(w) || Hints.takesWord(w) || Parser.isStructure(w))
                                .as(w)
                                .isFalse());
    }

    @Test
    void aHostAddsWordsThatNobodyElseUses() {
        Vocabulary more = Vocabulary.standard().with("Job", Attribute.optional("floor", Type.WHOLE, "The floor."));
        assertThat(more.view("Job").attribute("floor")).isNotNull();
        assertThat(Vocabulary.standard().view("Job").attribute("floor")).isNull();
        assertThat(more.refusal("Job", "floor")).contains("Job has that word already");
        assertThat(more.refusal("Job", "neededLevel")).contains("Job has that word already");
        assertThat(more.refusal("Shift", "floor")).isNull();
        for (String word : List.of("in", "not", "contains", "rule", "then", "matches", "null", "from")) {
            assertThat(more.refusal("Job", word)).as(word).contains("for something else");
        }
    }
}
