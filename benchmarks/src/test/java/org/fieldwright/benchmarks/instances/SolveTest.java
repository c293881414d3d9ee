// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.json.DispatchJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SolveTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeInstance() throws IOException {
        TinyStrsp.write(folder);
    }

    private int solve(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", folder.toString(), "--seconds", "2"));
        CommandLine line = Solve.commandLine();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(all.toArray(String[]::new));
    }

    @Test
    void tinyInstanceIsSolvedToTheBest() throws IOException {
        Path file = folder.resolve("solution.json");
        assertThat(solve("strsp", TinyStrsp.COMPLETE, "--out", file.toString()))
                .as(err.toString())
                .isZero();
        // 5 + 4 + sqrt(73) for tasks 2 and 3, 10 for task 4, and task 5 at 208, which nobody can do.
        assertThat(out.toString())
                .startsWith("strsp T1_2x2_noTeam_complete objective=235.544004 undone=1 routes=2 seconds=");
        JsonNode json = new ObjectMapper().readTree(Files.readString(file));
        assertThat(json.get("routes").toString())
                .isEqualTo("[{\"technician\":\"1\",\"stops\":[\"2\",\"3\"]},{\"technician\":\"2\",\"stops\":[\"4\"]}]");
        assertThat(json.get("unassigned").toString()).isEqualTo("[\"5\"]");
    }

    @Test
    void fewerTechniciansOutsourceMore() {
        assertThat(solve("strsp", TinyStrsp.REDUCED)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("objective=428.372431 undone=2 routes=1");
    }

    @Test
    void problemIsWrittenAsJson() {
        Path file = folder.resolve("problem.json");
        assertThat(solve("strsp", TinyStrsp.COMPLETE, "--problem-out", file.toString()))
                .isZero();
        assertThat(DispatchJson.readProblem(file))
                .isEqualTo(Family.named("strsp")
                        .read(new Source(TinyStrsp.COMPLETE, folder))
                        .problem());
    }

    @Test
    void unknownFamilyAndInstanceGiveExitCodeThree() {
        assertThat(solve("tsp", TinyStrsp.COMPLETE)).isEqualTo(3);
        assertThat(solve("strsp", "X9_2x2_noTeam_complete")).isEqualTo(3);
        assertThat(err.toString())
                .contains("Family \"tsp\"")
                .contains("X9_2x2_noTeam.txt")
                .doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wrongOptionsGiveExitCodeSixtyFour() {
        assertThat(solve("strsp", TinyStrsp.COMPLETE, "--fast")).isEqualTo(64);
        assertThat(solve("strsp", TinyStrsp.COMPLETE, "--threads", "0")).isEqualTo(64);
        assertThat(solve("strsp", TinyStrsp.COMPLETE, "--seed", "x")).isEqualTo(64);
        assertThat(solve("strsp")).isEqualTo(64);
        assertThat(err.toString())
                .contains("--fast")
                .contains("--threads (0)")
                .contains("'x'")
                .contains("INSTANCE");
    }
}
