// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fieldwright.benchmarks.instances.NeutralSolution.Tour;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.validation.ProblemValidator;
import org.fieldwright.rules.RuleEngine;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PlanRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrspFamilyTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeInstance() throws IOException {
        TinyTrsp.write(folder);
    }

    private Instance read() {
        return Family.named("trsp").read(new Source(TinyTrsp.NAME, folder.resolve("trsp")));
    }

    @Test
    void problemAndPolicyAreValid() {
        Instance instance = read();
        assertThat(ProblemValidator.validate(instance.problem(), instance.policy()))
                .isEmpty();
        assertThat(instance.policy().costs().perHour()).isEqualByComparingTo("0.036");
    }

    @Test
    void techniciansStartAtHomeWithTheirToolsAndParts() {
        DispatchProblem problem = read().problem();
        assertThat(problem.technicians()).extracting(t -> t.id()).containsExactly("1", "2");
        Shift shift = problem.technicians().get(0).shifts().get(0);
        assertThat(shift.start()).isEqualTo("1");
        assertThat(shift.end()).isEqualTo("1");
        assertThat(shift.hardEnd()).isEqualTo(Scale.ZERO.plusSeconds(10_000_000));
        assertThat(problem.technicians().get(0).tools()).containsExactly("tool-0");
        assertThat(problem.technicians().get(0).skills())
                .extracting(s -> s.name())
                .containsExactly("skill-0", "skill-1");
        assertThat(problem.stock()).containsExactly(new VanStock("day-1", "part-0", 1));
    }

    @Test
    void theDepotHasEveryToolAndAnyNumberOfParts() {
        assertThat(read().problem().depots())
                .containsExactly(new Depot(
                        "0",
                        "0",
                        Duration.ZERO,
                        List.of(
                                new Depot.Stock("tool-0", null, true),
                                new Depot.Stock("tool-1", null, true),
                                new Depot.Stock("part-0", null, false),
                                new Depot.Stock("part-1", null, false))));
    }

    @Test
    void requestsNeedSkillsToolsAndParts() {
        DispatchProblem problem = read().problem();
        assertThat(problem.jobs()).extracting(j -> j.id()).containsExactly("3", "4", "5");
        Requirements last = problem.jobs().get(2).visits().get(0).requirements();
        assertThat(last.parts()).isEqualTo(Map.of("part-0", 2));
        assertThat(problem.jobs().get(1).visits().get(0).requirements().tools()).containsExactly("tool-0", "tool-1");
        assertThat(problem.jobs().get(0).windows().get(0).latestStart()).isEqualTo(Scale.ZERO.plusSeconds(4_000_000));
    }

    @Test
    void objectiveIsTheDurationFromTheLatestDeparture() {
        assertThat(objective("3")).as("3 there, 10 of work, 3 back").isCloseTo(16, within(1e-9));
        assertThat(objective("3", "0", "4"))
                .as("from 17 to 30, over the depot at 35 to 38, work to 48, home at 53")
                .isCloseTo(36, within(1e-9));
        assertThat(objective("4", "3"))
                .as("leaves at 1, since work at 3 begins at 20")
                .isCloseTo(32, within(1e-9));
    }

    private double objective(String... stops) {
        return read().objective()
                .applyAsDouble(
                        new NeutralSolution("trsp", TinyTrsp.NAME, List.of(new Tour("1", List.of(stops))), List.of()));
    }

    @Test
    void thePlanFetchesWhatIsMissingAndItsMoneyIsTheObjective() {
        Instance instance = read();
        DispatchPlan plan = DispatchEngine.create()
                .plan(PlanRequest.builder(instance.problem())
                        .policy(instance.policy())
                        .rules(RuleEngine.builtIn())
                        .stepLimit(500L)
                        .build());
        NeutralSolution solution = NeutralSolution.of(instance, plan);
        double objective = instance.objective().applyAsDouble(solution);

        assertThat(solution.unassigned()).isEmpty();
        assertThat(solution.routes()).allSatisfy(t -> assertThat(t.stops()).contains("0"));
        assertThat(Agreement.of(instance, plan, solution, objective))
                .satisfies(a -> assertThat(a.holds()).as(a.toString()).isTrue());
    }

    @Test
    void brokenFilesAreNamed() throws IOException {
        TinyRouting.put(
                folder, "trsp/instances/cut.txt", TinyTrsp.TEXT.lines().limit(9).reduce("", (a, b) -> a + b + "\n"));
        TinyRouting.put(folder, "trsp/instances/skill.txt", TinyTrsp.TEXT.replace("[0]     [0,1]", "[7]     [0,1]"));
        assertThatThrownBy(() -> Family.named("trsp").read(new Source("cut", folder.resolve("trsp"))))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("cut.txt");
        assertThatThrownBy(() -> Family.named("trsp").read(new Source("skill", folder.resolve("trsp"))))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("7")
                .hasMessageContaining("line 13");
    }
}
