// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.large;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.plan.DispatchPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The large week in small. */
class LargeTest {
    private final StringWriter out = new StringWriter();

    private int run(String... options) {
        CommandLine line = Large.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        return line.execute(options);
    }

    @Test
    void plansByPartitionsAndComparesWithSeparateWeeks(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("plan.json");

        int code = run(
                "--jobs",
                "240",
                "--technicians",
                "20",
                "--days",
                "2",
                "--steps",
                "4000",
                "--size",
                "80",
                "--separate",
                "2",
                "--out",
                file.toString());

        assertThat(code).isZero();
        DispatchPlan plan = DispatchJson.readPlan(file);
        List<String> lines = out.toString().lines().toList();
        assertThat(plan.kpis().assignedJobs() + plan.kpis().unassignedJobs()).isEqualTo(240);
        assertThat(plan.decision().steps()).isBetween(1_000L, 4_000L);
        assertThat(lines).anyMatch(l -> l.startsWith("generated 240 jobs, 20 technicians"));
        assertThat(lines)
                .anyMatch(l -> l.startsWith(
                        "whole: " + plan.score() + ", " + plan.unassigned().size() + " jobs left out"));
        assertThat(lines).filteredOn(l -> l.startsWith("separate ")).hasSize(2);
    }

    @Test
    void aWrongOptionHasItsCode() {
        assertThat(run("--jobs", "many")).isEqualTo(64);
        assertThat(out.toString()).contains("--jobs");
    }
}
