// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.modelcompiler.KieBaseBuilder;
import org.fieldwright.rules.internal.pack.RuleInfo;
import org.fieldwright.rules.internal.pack.RuleModels;
import org.fieldwright.rules.internal.view.Because;
import org.fieldwright.rules.internal.view.Mask;
import org.fieldwright.rules.internal.view.Parameter;
import org.fieldwright.rules.internal.view.View;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.EntryPoint;

/** Compiles rules and fires them over views of given values, with a sink that writes down what is said: "rule: method(arguments)". */
final class BareSession {
    private final KieBase base;
    private final List<RuleInfo> rules;

    BareSession(String pack, Vocabulary vocabulary) {
        List<Fault> faults = new ArrayList<>();
        RuleModels models = RuleModels.of(
                new RuleModels.Request(
                        false,
                        List.of(new PackText("pack", pack)),
                        Set.of(),
                        Set.of("t", "p"),
                        new Language(vocabulary, Bounds.USUAL)),
                faults);
        assertThat(faults).isEmpty();
        rules = models.rules();
        base = KieBaseBuilder.createKieBaseFromModel(models.models());
    }

    /** What is said in alphabetical order; each rule sees no attribute but those of its footprint. */
    List<String> say(Map<String, Map<String, Object>> views, Parameter... parameters) {
        return fire(views, true, parameters);
    }

    /** The same for rules that nobody asks for facts, so that they must not read them either. */
    List<String> sayWithoutFacts(Map<String, Map<String, Object>> views, Parameter... parameters) {
        return fire(views, false, parameters);
    }

    private List<String> fire(Map<String, Map<String, Object>> views, boolean facts, Parameter... parameters) {
        List<String> said = new ArrayList<>();
        KieSession session = base.newKieSession();
        try {
            rules.stream()
                    .map(RuleInfo::kind)
                    .distinct()
                    .forEach(kind -> session.setGlobal(kind.global(), sink(kind, facts, said)));
            Arrays.stream(parameters).forEach(session::insert);
            Map<String, RuleInfo> byEntryPoint = new HashMap<>();
            rules.forEach(rule -> byEntryPoint.put(rule.entryPoint(), rule));
            byEntryPoint.forEach((name, rule) -> insert(session.getEntryPoint(name), rule, views, facts));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return said.stream().sorted().toList();
    }

    private static void insert(
            EntryPoint entryPoint, RuleInfo rule, Map<String, Map<String, Object>> views, boolean facts) {
        views.forEach((view, values) -> {
            Mask mask = facts
                    ? Mask.NONE
                    : Mask.showing(
                            rule.footprint().shown(view), rule.footprint().comparisons());
            try {
                entryPoint.insert(Class.forName(View.class.getPackageName() + "." + view)
                        .getConstructor(Mask.class, View.Values.class)
                        .newInstance(mask, (View.Values) values::get));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Object sink(Kind kind, boolean facts, List<String> said) {
        try {
            Class<?> type = Class.forName(View.class.getPackageName() + "." + kind.sink());
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                if (method.getName().equals("wantsFacts")) {
                    return facts;
                }
                if (method.getDeclaringClass() != Object.class) {
                    said.add(line(method.getName(), arguments));
                }
                return null;
            });
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(String method, Object[] arguments) {
        Because because = (Because) arguments[arguments.length - 1];
        String own = Stream.of(arguments)
                .limit(arguments.length - 1)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return because.rule() + ": " + method + "(" + own + ") " + because.code() + " " + because.text() + " "
                + because.facts();
    }
}
