// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fieldwright.benchmarks.instances.NeutralSolution.Tour;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.validation.ProblemValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingFamilyTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeInstances() throws IOException {
        TinyRouting.write(folder);
    }

    private Instance read(String family, String name) {
        return Family.named(family).read(new Source(name, folder.resolve(family)));
    }

    @ParameterizedTest
    @CsvSource({"vrptw-solomon, T1", "sdvrptw, T2", "mdvrptw, T3", "pcvrptw, T4"})
    void problemAndPolicyAreValid(String family, String name) {
        Instance instance = read(family, name);
        assertThat(instance.family()).isEqualTo(family);
        assertThat(ProblemValidator.validate(instance.problem(), instance.policy()))
                .isEmpty();
    }

    @Test
    void vehiclesAreTechniciansWithTheirLoadOnTheVan() {
        DispatchProblem problem = read("vrptw-solomon", "T1").problem();
        assertThat(problem.technicians()).extracting(Technician::id).containsExactly("1", "2");
        Shift shift = problem.technicians().get(0).shifts().get(0);
        assertThat(shift.start()).isEqualTo("0");
        assertThat(shift.end()).isEqualTo("0");
        assertThat(shift.maxWork()).isNull();
        assertThat(shift.hardEnd()).isEqualTo(Scale.ZERO.plusSeconds(1_000));
        assertThat(problem.stock())
                .containsExactly(new VanStock("day-1", "load", 20), new VanStock("day-2", "load", 20));
        assertThat(problem.jobs()).extracting(Job::id).containsExactly("1", "2", "3");
        assertThat(needs(problem, "3")).isEqualTo(Map.of("load", 15));
        assertThat(problem.depots()).isEmpty();
    }

    @Test
    void tenthsAreSecondsAndWhatIsLessIsCutOff() {
        DispatchProblem problem = read("vrptw-solomon", "T1").problem();
        Job second = job(problem, "2");
        assertThat(second.windows().get(0).earliestStart()).isEqualTo(Scale.ZERO.plusSeconds(400));
        assertThat(second.windows().get(0).latestStart()).isEqualTo(Scale.ZERO.plusSeconds(600));
        assertThat(second.windows().get(0).latestEnd()).isNull();
        assertThat(second.visits().get(0).duration()).isEqualTo(Duration.ofSeconds(100));
        var table = ((Travel.Matrix) problem.travel()).table();
        assertThat(table.seconds(0, 1)).isEqualTo(50);
        assertThat(table.seconds(0, 2)).as("the root of 45 is 6.708").isEqualTo(67);
        assertThat(table.metres(0, 2)).isEqualTo(6_700);
    }

    @Test
    void thousandthsAreSecondsToTheNearest() {
        DispatchProblem problem = read("sdvrptw", "T2").problem();
        var table = ((Travel.Matrix) problem.travel()).table();
        assertThat(table.seconds(0, 1)).as("the root of 2 is 1.41421").isEqualTo(1_414);
        assertThat(table.metres(0, 1)).isEqualTo(1_414);
        assertThat(table.seconds(0, 2)).as("the root of 28.25 is 5.31507").isEqualTo(5_315);
        assertThat(job(problem, "3").windows().get(0).latestStart()).isEqualTo(Scale.ZERO.plusSeconds(100_000));
        assertThat(Grid.THOUSANDTHS.steps(0.0005)).as("halves to the even step").isZero();
        assertThat(Grid.THOUSANDTHS.steps(0.0015)).isEqualTo(2);
    }

    @Test
    void whomAVehicleMayServeIsASkill() {
        DispatchProblem problem = read("sdvrptw", "T2").problem();
        assertThat(problem.technicians())
                .extracting(t -> t.skills().get(0).name())
                .containsExactly("kind-1", "kind-1", "kind-2");
        assertThat(requirements(problem, "2").anyOf())
                .as("every kind will do, so none is asked for")
                .isEmpty();
        assertThat(requirements(problem, "4").anyOf()).containsExactly(new SkillDemand("kind-2", 1));
        assertThat(requirements(problem, "3").parts()).as("no load").isEmpty();
        assertThat(problem.stock()).extracting(VanStock::quantity).containsExactly(10, 10, 15);
        assertThat(problem.technicians().get(2).shifts().get(0).maxWork()).isEqualTo(Duration.ofSeconds(40_500));
    }

    @Test
    void vehiclesStartAndEndAtTheirOwnDepot() {
        DispatchProblem problem = read("mdvrptw", "T3").problem();
        assertThat(problem.technicians())
                .extracting(
                        t -> t.shifts().get(0).start(), t -> t.shifts().get(0).end())
                .containsExactly(tuple("2", "2"), tuple("1", "1"));
        assertThat(problem.technicians().get(0).shifts().get(0).earliestDeparture())
                .isEqualTo(Scale.ZERO.plusSeconds(5_000));
        assertThat(problem.jobs()).extracting(Job::id).containsExactly("3", "4");
    }

    @Test
    void prizesArePricesOfOptionalJobs() {
        DispatchProblem problem = read("pcvrptw", "T4").problem();
        assertThat(job(problem, "2").optionalPrice()).isEqualByComparingTo("21");
        assertThat(job(problem, "3").optionalPrice()).as("cut off to tenths").isEqualByComparingTo("18.5");
        assertThat(job(problem, "2").visits().get(0).duration()).isEqualTo(Duration.ofSeconds(90));
        assertThat(job(read("mdvrptw", "T3").problem(), "3").optionalPrice()).isNull();
    }

    @Test
    void objectiveIsTheWayOfEachVehicleFromItsOwnDepotAndTheMissedPrizes() {
        assertThat(objective("vrptw-solomon", "T1", List.of(new Tour("2", List.of("1", "2"))), List.of()))
                .as("5 + 2 + 6.7")
                .isCloseTo(13.7, within(1e-9));
        assertThat(objective("mdvrptw", "T3", List.of(new Tour("1", List.of("3"))), List.of()))
                .isCloseTo(3.0, within(1e-9));
        assertThat(objective("mdvrptw", "T3", List.of(new Tour("2", List.of("3"))), List.of()))
                .as("twice the root of 102.25, which is 10.11187")
                .isCloseTo(20.224, within(1e-9));
        assertThat(objective("pcvrptw", "T4", List.of(new Tour("1", List.of("2"))), List.of("3")))
                .isCloseTo(28.5, within(1e-9));
    }

    private double objective(String family, String name, List<Tour> tours, List<String> left) {
        return read(family, name).objective().applyAsDouble(new NeutralSolution(family, name, tours, left));
    }

    @Test
    void plainFamilyTakesFilesAndNamesTheSetAfterTheFolder() {
        Path file = folder.resolve("vrptw-solomon/instances/T1.txt");
        Instance byFile = Family.named("vrptw").read(new Source(file.toString(), null));
        assertThat(byFile.family()).isEqualTo("vrptw");
        assertThat(byFile.name()).isEqualTo("T1");
        Instance byName = Family.named("vrptw").read(new Source("T1", folder.resolve("vrptw-solomon")));
        assertThat(byName.family()).isEqualTo("vrptw-solomon");
        assertThat(byName.problem()).isEqualTo(byFile.problem());
    }

    @Test
    void namesThatAreNoneAndFilesThatAreMissingAreNamed() {
        assertThatThrownBy(() -> read("sdvrptw", "../T2")).hasMessageContaining("../T2");
        assertThatThrownBy(() -> read("sdvrptw", "T9"))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("T9")
                .hasMessageContaining(".vrp");
    }

    private static Job job(DispatchProblem problem, String id) {
        return problem.jobs().stream()
                .filter(j -> j.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Requirements requirements(DispatchProblem problem, String id) {
        return job(problem, id).visits().get(0).requirements();
    }

    private static Map<String, Integer> needs(DispatchProblem problem, String id) {
        return requirements(problem, id).parts();
    }
}
