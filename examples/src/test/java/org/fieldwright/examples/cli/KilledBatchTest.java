// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.examples.days.DayGenerator;
import org.fieldwright.examples.days.DayKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed at random moments and started again: nothing may be lost, doubled, torn or different. */
class KilledBatchTest {
    private static final boolean FULL = Boolean.getBoolean("fieldwright.full");
    private static final int PROBLEMS = FULL ? 200 : 30;
    private static final int KILLS = FULL ? 10 : 3;

    @TempDir
    Path folder;

    private Path in;

    @BeforeEach
    void problems() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < PROBLEMS; i++) {
            DayKind kind = DayKind.values()[i % DayKind.values().length];
            DispatchJson.writeProblem(
                    DayGenerator.generate(kind.usual()
                            .withJobs(10)
                            .withTechnicians(3)
                            .withDays(1)
                            .withSeed(i)),
                    in.resolve("problem-" + i + ".json"));
        }
    }

    private Process start(Path out) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of("plan-batch", in.toString(), "--out", out.toString(), "--steps", "200"));
        command.addAll(List.of("--threads", "2", "--seed", "5"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static List<Path> whole(Path out) throws IOException {
        if (!Files.exists(out)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(f -> f.toString().endsWith(".plan.json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void killedAtRandomMomentsEveryProblemHasTheResultOfAnUndisturbedRun() throws IOException, InterruptedException {
        Path calm = folder.resolve("calm");
        assertThat(start(calm).waitFor()).as(() -> log()).isZero();

        Path disturbed = folder.resolve("disturbed");
        Random random = new Random(42);
        int between = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start(disturbed);
            // Some share of what is left, then some milliseconds more, so that kills meet every stage of the work.
            int left = PROBLEMS - whole(disturbed).size();
            awaitResults(process, disturbed, PROBLEMS - left + random.nextInt(left / (KILLS - kill) + 1));
            process.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            int done = whole(disturbed).size();
            between += done > 0 && done < PROBLEMS ? 1 : 0;
        }
        assertThat(start(disturbed).waitFor()).as(() -> log()).isZero();

        assertThat(between).as("kills in the midst of the work").isPositive();
        assertThat(whole(disturbed)).hasSize(PROBLEMS);
        for (Path file : whole(calm)) {
            assertThat(disturbed.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
        assertThat(Files.readAllLines(disturbed.resolve("results.ndjson"))).hasSize(PROBLEMS);
        try (Stream<Path> files = Files.list(disturbed)) {
            assertThat(files).hasSize(PROBLEMS + 3); // results.ndjson, summary.json, the lock
        }
    }

    private static void awaitResults(Process process, Path out, int results) throws IOException, InterruptedException {
        while (process.isAlive() && whole(out).size() < results) {
            Thread.sleep(2);
        }
    }

    @Test
    void aRunThatIsAskedToStopEndsSoonAndGoesOnLater() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = start(out);
        awaitResults(process, out, 1);
        process.destroy();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> log()).isEqualTo(143);
        assertThat(out.resolve("summary.json")).exists();
        assertThat(whole(out)).hasSizeBetween(1, PROBLEMS - 1);
        assertThat(start(out).waitFor()).as(() -> log()).isZero();
        assertThat(whole(out)).hasSize(PROBLEMS);
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
