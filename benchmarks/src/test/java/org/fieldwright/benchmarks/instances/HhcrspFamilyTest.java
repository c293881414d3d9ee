// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fieldwright.benchmarks.instances.NeutralSolution.Tour;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.validation.ProblemValidator;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PlanRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HhcrspFamilyTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeInstance() throws IOException {
        TinyHhcrsp.write(folder);
    }

    private Instance read() {
        return read(TinyHhcrsp.NAME);
    }

    private Instance read(String name) {
        return Family.named("hhcrsp").read(new Source(name, folder.resolve("hhcrsp")));
    }

    @Test
    void problemAndPolicyAreValid() {
        Instance instance = read();
        assertThat(instance.name()).isEqualTo(TinyHhcrsp.NAME);
        assertThat(ProblemValidator.validate(instance.problem(), instance.policy()))
                .isEmpty();
    }

    @Test
    void servicesAreJobsAndTwoOfAPatientAreLinkedFromStartToStart() {
        DispatchProblem problem = read().problem();
        assertThat(problem.jobs()).extracting(j -> j.id()).containsExactly("p1", "p2:s1", "p2:s2", "p3:s2", "p3:s1");
        assertThat(problem.jobs()).extracting(j -> j.site()).containsExactly("p1", "p2", "p2", "p3", "p3");
        assertThat(problem.jobs().get(1).visits().get(0).duration()).isEqualTo(Duration.ofMillis(20_500_000));
        assertThat(problem.jobs().get(0).windows().get(0).latestStart()).isNull();
        assertThat(problem.jobs().get(0).preferredWindows().get(0).latestStart())
                .isEqualTo(Scale.ZERO.plusSeconds(10_000));
        assertThat(problem.links()).hasSize(2);
        assertThat(problem.links().get(0).max()).isEqualTo(Duration.ZERO);
        TimeLink later = problem.links().get(1);
        assertThat(later.a().job()).isEqualTo("p3:s2");
        assertThat(later.b().job()).isEqualTo("p3:s1");
        assertThat(later.min()).isEqualTo(Duration.ofSeconds(5_000));
        assertThat(later.max()).isEqualTo(Duration.ofSeconds(10_000));
    }

    @Test
    void objectiveIsAThirdOfTravelTardinessAndWorstTardiness() {
        assertThat(objective(List.of("p2:s1", "p1", "p3:s1"), List.of("p2:s2", "p3:s2")))
                .as("travel 12 + 13, p1 late by 15.5")
                .isCloseTo((25 + 15.5 + 15.5) / 3, within(1e-9));
        assertThat(objective(List.of("p1", "p2:s1", "p3:s1"), List.of("p2:s2", "p3:s2")))
                .as("travel 16 + 13, both at p2 late by 11")
                .isCloseTo((29 + 22 + 11) / 3.0, within(1e-9));
        assertThat(objective(List.of(), List.of("p3:s2", "p2:s2")))
                .as("travel 5 + 4 + 3, p2 at 105 late by 100")
                .isCloseTo((12 + 100 + 100) / 3.0, within(1e-9));
    }

    @Test
    void routesThatWaitForOneAnotherHaveNoObjective() {
        assertThatThrownBy(() -> objective(List.of("p2:s1", "p3:s1"), List.of("p3:s2", "p2:s2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wait for one another");
        assertThatThrownBy(() -> objective(List.of("p9"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("p9");
    }

    private double objective(List<String> first, List<String> second) {
        List<Tour> tours = List.of(new Tour("c1", first), new Tour("c2", second));
        return read().objective().applyAsDouble(new NeutralSolution("hhcrsp", TinyHhcrsp.NAME, tours, List.of()));
    }

    @Test
    void theBestPlanIsFoundAndItsMoneyIsTheObjective() throws IOException {
        Instance instance = read();
        DispatchPlan plan = DispatchEngine.create()
                .plan(PlanRequest.builder(instance.problem())
                        .policy(instance.policy())
                        .rules(Solve.rules())
                        .stepLimit(500L)
                        .build());
        NeutralSolution solution = NeutralSolution.of(instance, plan);
        double objective = instance.objective().applyAsDouble(solution);

        assertThat(objective).isCloseTo(56 / 3.0, within(1e-9));
        assertThat(plan.costs().get(CostTerm.WORST_LATENESS)).isEqualByComparingTo("5.1667");
        assertThat(Agreement.of(instance, plan, solution, objective))
                .satisfies(a -> assertThat(a.holds()).as(a.toString()).isTrue());
        JsonNode routes = new ObjectMapper().readTree(solution.toJson()).get("routes");
        assertThat(routes.toString())
                .isEqualTo("[{\"technician\":\"c1\",\"stops\":[{\"job\":\"p2\",\"service\":\"s1\"},\"p1\","
                        + "{\"job\":\"p3\",\"service\":\"s1\"}]},{\"technician\":\"c2\",\"stops\":["
                        + "{\"job\":\"p2\",\"service\":\"s2\"},{\"job\":\"p3\",\"service\":\"s2\"}]}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"caregivers\": [| \"carers\": [|/: the field \"caregivers\" is missing",
                "\"time_window\": [100, 120]|\"time_window\": [100, 90]|/patients/2/time_window: the window ends",
                "\"duration\": 20.5|\"duration\": \"20\"|/patients/1/required_caregivers/0/duration",
                "\"duration\": 20.5|\"duration\": 20.1234|three decimals",
                "\"duration\": 20.5|\"duration\": -1|-1 is not a number from 0 to 30000",
                "\"duration\": 20.5|\"duration\": 30001|30001 is not a number from 0 to 30000",
                "\"simultaneous\"|\"together\"|/patients/1/synchronization/type: the type must be",
                "[5, 10]|[10, 5]|/patients/2/synchronization/distance: the greatest",
                "[6, 1, 4, 0]|[6, 1, 4]|/distances/3: there must be a list of 4 values, not 3",
                "[6, 1, 4, 0]|[6, 1, 4, 1]|/distances/3/3: a place must be at distance 0",
                "\"id\": \"p2\"|\"id\": \"p1\"|/patients/1: the id \"p1\" is there twice",
                "\"service\": \"s2\", \"duration\": 1}|\"service\": \"s1\", \"duration\": 1}|both services are the same",
                "\"id\": \"p2\"|\"id\": \"p:2\"|/patients/1/id: an id with \":\" is not supported",
                "\"services\": [|\"services\": |is not JSON",
            })
    void brokenFilesAreNamed(String text, String broken, String message) throws IOException {
        assertThat(TinyHhcrsp.TEXT).contains(text);
        TinyRouting.put(folder, "hhcrsp/instances/broken.json", TinyHhcrsp.TEXT.replace(text, broken));
        assertThatThrownBy(() -> read("broken"))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("File \"broken.json\"")
                .hasMessageContaining(message);
    }

    @Test
    void unknownInstancesAreNamed() {
        assertThatThrownBy(() -> read("tiny_3_1.3_R"))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("tiny_3_1.3_R");
    }
}
