// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.validation.InvalidInputException;
import org.fieldwright.core.validation.Issue;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PlanRequest;
import org.fieldwright.solver.testing.GivenPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of {@code docs/semantics.md} is what the evaluator says, and every section has one. */
class SemanticsExamplesTest {
    private static final String REFUSED = "refused ";
    private static final Page PAGE = Page.read();

    static Stream<Example> examples() {
        return PAGE.examples.stream();
    }

    @Test
    void everySectionHasAnExample() {
        assertThat(PAGE.sections)
                .hasSizeGreaterThan(10)
                .allSatisfy(section -> assertThat(PAGE.examples)
                        .as(section)
                        .anyMatch(example -> example.section().equals(section)));
    }

    @Test
    void namesAreUniqueAndEveryExampleExpectsSomething() {
        assertThat(PAGE.examples).extracting(Example::name).doesNotHaveDuplicates();
        assertThat(PAGE.examples).allSatisfy(e -> assertThat(e.expected()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsWhatTheEvaluatorSays(Example example) {
        World world = new World(example.given());
        if (example.expected().get(0).startsWith(REFUSED)) {
            String code = example.expected().get(0).substring(REFUSED.length());
            InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> evaluate(world));
            assertThat(refusal.issues()).extracting(Issue::code).contains(code);
        } else {
            new Facts(world.day(), evaluate(world)).check(example.expected());
        }
    }

    private static DispatchPlan evaluate(World world) {
        EligibilityProvider rules = world.rules;
        return DispatchEngine.create()
                .evaluate(PlanRequest.builder(world.problem())
                        .policy(world.policy())
                        .rules(rules)
                        .startPlan(given(world))
                        .build());
    }

    private static DispatchPlan given(World world) {
        Set<String> left = new TreeSet<>(world.visits());
        GivenPlan plan = new GivenPlan();
        world.plan.forEach((shift, jobs) -> {
            jobs.forEach(left::remove);
            plan.route(world.owner(shift), shift, jobs.toArray(String[]::new));
        });
        return plan.leaving(
                left.stream().map(name -> name.replaceAll("#.*", "")).distinct().toArray(String[]::new));
    }
}
