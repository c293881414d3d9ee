// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.examples.days.DayGenerator;
import org.fieldwright.examples.days.DayKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanBatchCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void threeProblems() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
        for (int i = 1; i <= 3; i++) {
            DispatchJson.writeProblem(problem(i), in.resolve("depot-" + i + ".json"));
        }
    }

    private static DispatchProblem problem(int seed) {
        return DayGenerator.generate(
                DayKind.HVAC_HEATWAVE.usual().withJobs(8).withTechnicians(2).withSeed(seed));
    }

    private Run batch(Object... more) {
        List<Object> args = new ArrayList<>(List.of("plan-batch", in, "--out", out, "--steps", 40));
        args.addAll(List.of(more));
        return Run.of(args.toArray());
    }

    private JsonNode summary() throws IOException {
        return JSON.readTree(out.resolve("summary.json").toFile());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> !f.equals(".fieldwright-batch.lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyProblemOfAFolderHasAPlanThatEvaluates() throws IOException {
        Run run = batch("--threads", 2);

        assertThat(run.exitCode()).as(run.all()).isEqualTo(ExitCode.OK);
        assertThat(files())
                .containsExactly(
                        "depot-1.plan.json",
                        "depot-2.plan.json",
                        "depot-3.plan.json",
                        "results.ndjson",
                        "summary.json");
        assertThat(Run.of("evaluate", in.resolve("depot-2.json"), out.resolve("depot-2.plan.json"))
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(summary().get("planned").asInt()).isEqualTo(3);
        assertThat(summary().get("jobs").asInt()).isEqualTo(24);
        assertThat(run.out()).contains("planned", "cost in EUR", "Slowest");
        assertThat(run.err()).contains("planned");
    }

    @Test
    void aSecondRunKeepsWhatIsThereAndPlansWhatChanged() throws IOException {
        batch();
        byte[] first = Files.readAllBytes(out.resolve("depot-1.plan.json"));
        Files.writeString(out.resolve("depot-2.plan.json"), "{");
        DispatchJson.writeProblem(problem(9), in.resolve("depot-3.json"));

        Run run = batch();

        assertThat(run.exitCode()).as(run.all()).isEqualTo(ExitCode.OK);
        assertThat(summary().get("kept").asInt()).isEqualTo(1);
        assertThat(out.resolve("depot-1.plan.json")).hasBinaryContent(first);
        assertThat(DispatchJson.readPlan(out.resolve("depot-2.plan.json")).problem())
                .isEqualTo(problem(2).id());
        assertThat(DispatchJson.readPlan(out.resolve("depot-3.plan.json")).problem())
                .isEqualTo(problem(9).id());
    }

    @Test
    void anotherPolicySeedOrLimitMakesEveryResultAnew() throws IOException {
        Path policy = folder.resolve("policy.json");
        DispatchJson.writePolicy(Policy.lowestCost(), policy);
        batch();
        batch();
        assertThat(summary().get("kept").asInt()).isEqualTo(3);
        batch("--seed", 1);
        assertThat(summary().get("kept").asInt()).isZero();
        batch("--policy", policy);
        assertThat(summary().get("kept").asInt()).isZero();
        batch("--policy", "lowest-cost");
        assertThat(summary().get("kept").asInt()).isEqualTo(3);
    }

    @Test
    void aBadProblemHasARecordOfItsOwnAndTheOthersHavePlans() throws IOException {
        Files.writeString(in.resolve("depot-2.json"), "{\"format\": \"fieldwright/problem\"");

        Run run = batch();

        assertThat(run.exitCode()).as(run.all()).isEqualTo(ExitCode.PARTIAL);
        assertThat(files()).contains("depot-1.plan.json", "depot-2.error.json", "depot-3.plan.json");
        JsonNode error = JSON.readTree(out.resolve("depot-2.error.json").toFile());
        assertThat(error.get("status").asText()).isEqualTo("FAULTY");
        assertThat(error.get("faults").get(0).get("code").asText()).startsWith("JSON");
        assertThat(run.err()).contains("depot-2: no plan. JSON");
        assertThat(run.out()).contains("Without a plan");

        DispatchJson.writeProblem(problem(2), in.resolve("depot-2.json"));
        assertThat(batch().exitCode()).isEqualTo(ExitCode.OK);
        assertThat(files()).contains("depot-2.plan.json").doesNotContain("depot-2.error.json");
    }

    @Test
    void linesOfAFileAreNamedByTheirIds() throws IOException {
        String good = line(problem(1));
        String odd = line(problem(2).toBuilder().id("Köln/2").build());
        Path lines = Files.writeString(folder.resolve("all.ndjson"), good + "\n\n" + odd + "\n{}\n" + good);

        Run run = Run.of("plan-batch", lines, "--out", out, "--steps", 40);

        assertThat(run.exitCode()).as(run.all()).isEqualTo(ExitCode.PARTIAL);
        String id = problem(1).id();
        assertThat(files())
                .contains(id + ".plan.json", "K%C3%B6ln%2F2.plan.json", "line-4.error.json", id + "-line-5.error.json");
        assertThat(run.out()).contains("BATCH_ID_MISSING", "BATCH_ID_DUPLICATE", "all.ndjson line 5");
    }

    private static String line(DispatchProblem problem) throws IOException {
        return JSON.writeValueAsString(JSON.readTree(DispatchJson.writeProblem(problem)));
    }

    @Test
    void whatAKillLeavesBehindIsSwept() throws IOException {
        batch();
        Files.writeString(out.resolve(".fieldwright-7.tmp"), "half");
        Files.writeString(out.resolve("results.ndjson"), "{\"problem\": \"depo", StandardOpenOption.APPEND);

        Run run = batch();

        assertThat(run.exitCode()).as(run.all()).isEqualTo(ExitCode.OK);
        assertThat(files()).doesNotContain(".fieldwright-7.tmp");
        assertThat(Files.readAllLines(out.resolve("results.ndjson"))).hasSize(3);
        assertThat(summary().get("kept").asInt()).isEqualTo(3);
    }

    @Test
    void onlyOneRunAtATimeHasAFolder() throws IOException {
        batch();
        try (FileChannel channel = FileChannel.open(out.resolve(".fieldwright-batch.lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Run run = batch();

            assertThat(run.exitCode()).isEqualTo(ExitCode.AGAIN);
            assertThat(run.err()).contains("Another run is at work in folder");
        }
    }

    @Test
    void wrongCommandLinesAreRefused() throws IOException {
        assertThat(Run.of("plan-batch", in).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("plan-batch", in, "--out", in).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(batch("--threads", 0).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("plan-batch", folder.resolve("none"), "--out", out).exitCode())
                .isEqualTo(ExitCode.INPUT);
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(Run.of("plan-batch", in, "--out", file).exitCode()).isEqualTo(ExitCode.OUTPUT);
    }
}
