// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.examples.days.DayGenerator;
import org.fieldwright.examples.days.DayKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    @TempDir
    Path folder;

    private Path plan(Path problem, String name, Object... more) {
        Path plan = folder.resolve(name);
        List<Object> args = new ArrayList<>(List.of("plan", problem, "--steps", 2000, "--seed", 7, "--out", plan));
        args.addAll(List.of(more));
        Run run = Run.of(args.toArray());
        assertThat(run.exitCode()).as(run.all()).isEqualTo(ExitCode.OK);
        return plan;
    }

    @Test
    void planPrintsRoutesReasonsAndTheLineToBeat() throws IOException {
        Path out = folder.resolve("plan.json");
        Path page = folder.resolve("day.html");

        Run run = Run.of("plan", SharedDay.file(folder), "--steps", 500, "--out", out, "--report", page);

        assertThat(run.exitCode()).as(run.all()).isEqualTo(ExitCode.OK);
        DispatchPlan plan = DispatchJson.readPlan(out);
        assertThat(run.out())
                .contains(
                        "plan",
                        "greedy",
                        "difference",
                        "cost in EUR",
                        Text.money(plan.score().cost()));
        plan.routes().forEach(r -> assertThat(run.out()).contains(r.technician() + "  Thu 16 Jul"));
        plan.unassigned()
                .forEach(u -> assertThat(run.out())
                        .contains(u.job() + "  " + u.reasons().get(0).code()));
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("J-07");
        assertThat(run.err()).contains("of 20 jobs").doesNotContain("\r");
        assertThat(plan.kpis().jobs()).isEqualTo(20);
    }

    @Test
    void progressIsRewrittenInPlaceOnATerminal() {
        Run run = Run.onTerminal("plan", SharedDay.file(folder), "--steps", 500);

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.err())
                .startsWith("\r")
                .endsWith(" \r")
                .contains("of 20 jobs")
                .doesNotContain("\n");
    }

    @Test
    void equalStepsAndSeedGiveEqualBytesInWhateverOrderTheInputIs() throws IOException {
        DispatchProblem day = SharedDay.problem();
        Path shuffled = folder.resolve("shuffled.json");
        DispatchJson.writeProblem(shuffled(day), shuffled);
        Path file = SharedDay.file(folder);

        byte[] first = Files.readAllBytes(plan(file, "first.json"));

        assertThat(Files.readAllBytes(plan(file, "second.json"))).isEqualTo(first);
        assertThat(Files.readAllBytes(plan(shuffled, "third.json"))).isEqualTo(first);
    }

    private static DispatchProblem shuffled(DispatchProblem day) {
        Random random = new Random(11);
        return day.toBuilder()
                .jobs(shuffled(day.jobs(), random))
                .technicians(shuffled(day.technicians(), random))
                .sites(shuffled(day.sites(), random))
                .customers(shuffled(day.customers(), random))
                .territories(shuffled(day.territories(), random))
                .history(shuffled(day.history(), random))
                .build();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Test
    void evaluateAgreesWithThePlan() {
        Path file = SharedDay.file(folder);

        Run run = Run.of("evaluate", file, plan(file, "plan.json"));

        assertThat(run.exitCode()).as(run.all()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("cost in EUR").doesNotContain("which differs");
    }

    @Test
    void evaluateFindsWhatAPlanBreaks() {
        DispatchProblem day = SharedDay.problem();
        Path file = SharedDay.file(folder);
        Path plan = plan(file, "plan.json");
        DispatchProblem nobodyMay = day.toBuilder()
                .technicians(day.technicians().stream()
                        .map(t -> t.toBuilder().skills(List.of()).build())
                        .toList())
                .build();
        DispatchJson.writeProblem(nobodyMay, file);

        Run run = Run.of("evaluate", file, plan);

        assertThat(run.exitCode()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(run.out()).contains("Hard rules broken", "NOT_ELIGIBLE", "which differs");
    }

    @Test
    void explainSaysWhoMayAndWhy() {
        Path file = SharedDay.file(folder);
        Path plan = plan(file, "plan.json");

        Run all = Run.of("explain", file, plan);
        Run one = Run.of("explain", file, plan, "J-01");

        assertThat(all.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(all.out()).contains("J-01  ", "J-20  ");
        assertThat(one.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(one.out()).contains("J-01  ", "T-01, shift", "T-04, shift", "may");
    }

    @Test
    void explainRefusesAJobThatDoesNotExist() {
        Path file = SharedDay.file(folder);

        Run run = Run.of("explain", file, plan(file, "plan.json"), "J-99");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Job J-99 is not in the problem");
    }

    @Test
    void aPlanOfAnotherProblemIsBrokenInput() {
        Path plan = plan(SharedDay.file(folder), "plan.json");
        Path other = folder.resolve("other.json");
        assertThat(Run.of("generate", "lift-contract", "--out", other).exitCode())
                .isEqualTo(ExitCode.OK);

        Run run = Run.of("evaluate", other, plan);

        assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains("error ").doesNotContain("Exception");
    }

    @Test
    void ownRulesAreAddedToTheBuiltInOnes() throws IOException {
        Path pack = Files.writeString(
                folder.resolve("own.drl"),
                "package own;\n\nrule \"NoRepairs\"\nwhen\n  Job( type == \"REPAIR\" )\n  Technician( id == \"T-01\" )\n"
                        + "then\n  reject(\"NO_REPAIRS\", \"Does no repairs\");\nend\n");
        Path file = SharedDay.file(folder);
        Path plan = plan(file, "plan.json", "--rules", pack);
        String repair = SharedDay.problem().jobs().stream()
                .filter(j -> j.type().equals("REPAIR"))
                .findFirst()
                .orElseThrow()
                .id();

        Run run = Run.of("explain", file, plan, repair, "--rules", folder);

        assertThat(run.exitCode()).as(run.all()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("NO_REPAIRS: Does no repairs");
    }

    @Test
    void presetsAndPolicyFilesChangeTheCost() throws IOException {
        Path file = SharedDay.file(folder);
        Path policy = folder.resolve("policy.json");
        DispatchJson.writePolicy(Policy.lowestCost(), policy);

        byte[] preset = Files.readAllBytes(plan(file, "a.json", "--policy", "lowest-cost"));

        assertThat(Files.readAllBytes(plan(file, "b.json", "--policy", policy))).isEqualTo(preset);
        assertThat(Files.readAllBytes(plan(file, "c.json"))).isNotEqualTo(preset);
    }

    @ParameterizedTest
    @CsvSource({
        "plan --steps 0, --steps must be above 0",
        "plan --seconds 0, --seconds must be above 0",
        "plan --threads 0, --threads must be from 1",
        "plan --seed x, --seed",
        "plan --colour red, --colour",
        "generate monday --out x.json, monday",
        "generate hvac-heatwave --jobs 0 --out x.json, Number of jobs (0)",
        "generate hvac-heatwave, --out",
        "fly, fly",
        "schema cat, cat"
    })
    void wrongCommandLinesAreToldWithoutAStackTrace(String line, String says) {
        List<Object> args = new ArrayList<>(List.of(line.split(" ")));
        if (line.startsWith("plan")) {
            args.add(SharedDay.file(folder));
        }

        Run run = Run.of(args.toArray());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(says, "--help").doesNotContain("\tat ");
    }

    @Test
    void anOutputThatCannotBeWrittenIsToldBeforeTheWork() {
        Path file = SharedDay.file(folder);

        Run missing = Run.of("plan", file, "--seconds", 600, "--out", folder.resolve("no/such/plan.json"));
        Run taken = Run.of("plan", file, "--seconds", 600, "--report", folder);

        assertThat(missing.exitCode()).isEqualTo(ExitCode.OUTPUT);
        assertThat(missing.err()).contains("does not exist");
        assertThat(taken.exitCode()).isEqualTo(ExitCode.OUTPUT);
        assertThat(taken.err()).contains("it is a folder");
    }

    @Test
    void filesAreReplacedWholeWithoutLeftovers() throws IOException {
        Path file = SharedDay.file(folder);
        Files.writeString(folder.resolve("plan.json"), "old");

        plan(file, "plan.json");

        assertThat(DispatchJson.readPlan(folder.resolve("plan.json")).routes()).isNotEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void helpVersionAndSchemaAreThere() {
        Run help = Run.of("--help");

        assertThat(Run.of().out()).isEqualTo(help.out());
        assertThat(help.out()).contains("plan", "validate", "evaluate", "explain", "generate", "schema", "Exit codes");
        assertThat(Run.of("plan", "--help").out()).contains("--steps", "--report", "--verbose");
        assertThat(Run.of("--version").out()).contains("fieldwright", "Java");
        for (String kind : List.of("problem", "plan", "policy")) {
            assertThat(Run.of("schema", kind).out()).contains("2020-12", "fieldwright/" + kind);
        }
    }

    @Test
    void aDispatchWeekComesWithItsPolicyAndWithoutWhatIsNotWanted() {
        Path file = folder.resolve("week.json");
        Path policy = folder.resolve("policy.json");

        Run run = Run.of(
                "generate",
                "dispatch-week",
                "--jobs",
                50,
                "--technicians",
                4,
                "--without",
                "traffic,published",
                "--policy-out",
                policy,
                "--out",
                file);

        assertThat(run.exitCode()).as(run.all()).isEqualTo(ExitCode.OK);
        assertThat(DispatchJson.readProblem(file).traffic()).isEmpty();
        assertThat(DispatchJson.readProblem(file).published()).isEmpty();
        assertThat(DispatchJson.readPolicy(policy)).isEqualTo(DayGenerator.policy(DayKind.DISPATCH_WEEK));
        assertThat(Run.of("generate", "dispatch-week", "--without", "snow", "--out", file)
                        .err())
                .contains("Extra snow is not known");
    }
}
