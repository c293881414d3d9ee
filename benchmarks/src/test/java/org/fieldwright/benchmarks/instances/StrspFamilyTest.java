// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fieldwright.benchmarks.instances.NeutralSolution.Tour;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.validation.ProblemValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrspFamilyTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeInstance() throws IOException {
        TinyStrsp.write(folder);
    }

    private Instance read(String name) {
        return Family.named("strsp").read(new Source(name, folder));
    }

    @Test
    void crewIsAsLongAsAnnounced() {
        assertThat(read(TinyStrsp.COMPLETE).problem().technicians())
                .extracting(Technician::id)
                .containsExactly("1", "2");
        assertThat(read(TinyStrsp.REDUCED).problem().technicians())
                .extracting(Technician::id)
                .containsExactly("1");
    }

    @Test
    void domainsAreSkillsWithLevels() {
        DispatchProblem problem = read(TinyStrsp.COMPLETE).problem();
        assertThat(problem.technicians().get(0).skills())
                .extracting(Technician.Skill::name, Technician.Skill::level)
                .containsExactly(tuple("domain-1", 2));
        assertThat(job(problem, "3").visits().get(0).requirements().allOf())
                .containsExactly(new SkillDemand("domain-1", 2));
        assertThat(job(problem, "5").visits().get(0).requirements().allOf())
                .containsExactly(new SkillDemand("domain-1", 2), new SkillDemand("domain-2", 2));
    }

    @Test
    void priceIsTwoHundredAndThePowerOfAllDemands() {
        DispatchProblem problem = read(TinyStrsp.COMPLETE).problem();
        assertThat(job(problem, "2").optionalPrice()).isEqualByComparingTo("201");
        assertThat(job(problem, "3").optionalPrice()).isEqualByComparingTo(new BigDecimal("202.8284"));
        assertThat(job(problem, "5").optionalPrice()).isEqualByComparingTo("208");
    }

    @Test
    void unitsOfTheFileBecomeSecondsAndMetres() {
        DispatchProblem problem = read(TinyStrsp.COMPLETE).problem();
        assertThat(problem.technicians().get(0).shifts().get(0).hardEnd())
                .isEqualTo(Scale.ZERO.plusSeconds(100 * 100_000));
        Job job = job(problem, "3");
        assertThat(job.windows().get(0).earliestStart()).isEqualTo(Scale.ZERO.plusSeconds(40 * 100_000));
        assertThat(job.windows().get(0).latestStart()).isEqualTo(Scale.ZERO.plusSeconds(50 * 100_000));
        assertThat(job.visits().get(0).duration()).isEqualTo(Duration.ofSeconds(10 * 100_000));
        var table = ((Travel.Matrix) problem.travel()).table();
        assertThat(table.seconds(0, 1)).as("3-4-5 triangle is exact").isEqualTo(500_000);
        assertThat(table.metres(0, 1)).isEqualTo(500_000);
        assertThat(table.seconds(0, 4)).as("the root of 2 goes up").isEqualTo(141_422);
        assertThat(table.metres(0, 4)).as("the root of 2 goes to the nearest").isEqualTo(141_421);
    }

    @Test
    void objectiveIsDistanceAndPrices() {
        Instance instance = read(TinyStrsp.COMPLETE);
        NeutralSolution solution = new NeutralSolution(
                "strsp",
                instance.name(),
                List.of(new Tour("1", List.of("2", "3")), new Tour("2", List.of("4"))),
                List.of("5"));
        double expected = 5 + 4 + Math.sqrt(73) + 10 + 208;
        assertThat(instance.objective().applyAsDouble(solution)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void problemAndPolicyAreValid() {
        Instance instance = read(TinyStrsp.COMPLETE);
        assertThat(ProblemValidator.validate(instance.problem(), instance.policy()))
                .isEmpty();
    }

    @Test
    void teamsAreRefused() {
        assertThatThrownBy(() -> read("T1_2x2_Team_complete"))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("T1_2x2_Team_complete")
                .hasMessageContaining("noTeam");
    }

    @Test
    void namesThatAreNoneAndFilesThatAreMissingAreNamed() {
        assertThatThrownBy(() -> read("../secret"))
                .hasMessageContaining("../secret")
                .hasMessageContaining("look like");
        assertThatThrownBy(() -> read("X9_2x2_noTeam_complete")).hasMessageContaining("X9_2x2_noTeam.txt");
        assertThatThrownBy(() -> Family.named("strsp").read(new Source(TinyStrsp.COMPLETE, null)))
                .hasMessageContaining("--data");
        assertThatThrownBy(() -> Family.named("tsp"))
                .hasMessageContaining("tsp")
                .hasMessageContaining("strsp");
    }

    @Test
    void brokenFilesNameTheRow() throws IOException {
        TinyStrsp.put(folder, "tasks_noTeam/T1_2x2_noTeam.txt", TinyStrsp.TASKS.replace("9\t0\t0\t1\t1", "9\t0\t0\t1"));
        assertThatThrownBy(() -> read(TinyStrsp.COMPLETE)).hasMessageContaining("11 columns, not 12");
        TinyStrsp.put(
                folder, "tasks_noTeam/T1_2x2_noTeam.txt", TinyStrsp.TASKS.replace("9\t0\t0\t1\t1", "9\t0\t0\t3\t1"));
        assertThatThrownBy(() -> read(TinyStrsp.COMPLETE)).hasMessageContaining("task 4 asks for [3, 1]");
        TinyStrsp.put(folder, "tasks_noTeam/T1_2x2_noTeam.txt", TinyStrsp.TASKS.replace("\t60\t", "\tNaN\t"));
        assertThatThrownBy(() -> read(TinyStrsp.COMPLETE)).hasMessageContaining("NaN");
    }

    private static Job job(DispatchProblem problem, String id) {
        return problem.jobs().stream()
                .filter(j -> j.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
