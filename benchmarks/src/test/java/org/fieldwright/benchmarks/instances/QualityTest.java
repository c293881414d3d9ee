// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class QualityTest {
    @TempDir
    Path folder;

    private Path put(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    @Test
    void listHasFamilyInstanceAndSeconds() throws IOException {
        Path list = put("list.csv", "family,instance,seconds\nvrptw,C101,10\nstrsp,A,60\nstrsp,B,2.5\n");
        assertThat(QualityTask.read(list))
                .containsExactly(
                        new QualityTask("vrptw", "C101", 10),
                        new QualityTask("strsp", "A", 60),
                        new QualityTask("strsp", "B", 2.5));
        Path broken = put("broken.csv", "family,instance,seconds\nstrsp,A\n");
        assertThatThrownBy(() -> QualityTask.read(broken)).hasMessageContaining("strsp,A");
    }

    @Test
    void bestKnownColumnsGoByName() throws IOException {
        BestKnown best = BestKnown.read(put("best.csv", "note,instance,best_known\nx,A,12.5,\"more, text\"\nx,B,\n"));
        assertThat(best.of("A")).hasValue(12.5);
        assertThat(best.of("B")).isEmpty();
        Path other = put("other.csv", "name,value\nA,1\n");
        assertThatThrownBy(() -> BestKnown.read(other)).hasMessageContaining("best_known");
    }

    @Test
    void gapIsTheMeanOverInstancesOfTheMeanOverSeeds() {
        QualityTable table = new QualityTable(List.of(1L, 2L));
        String first = table.row(
                new QualityTask("strsp", "A", 60),
                OptionalDouble.of(100),
                List.of(
                        new QualityRun(Map.of("objective", 101.0, "undone", 1.0, "rate", 3_000.0, "heap", 80.0), ""),
                        new QualityRun(Map.of("objective", 103.0, "undone", 2.0, "rate", 4_000.0, "first", 0.5), "")));
        assertThat(first).isEqualTo("| A | 60 | 100.0000 | 101.0000 | 103.0000 | 2.00 % | 2 | 3500 | - | 0.50 | 80 |");
        String second = table.row(
                new QualityTask("strsp", "B", 60),
                OptionalDouble.of(200),
                List.of(
                        new QualityRun(Map.of("objective", 220.0), "late"),
                        new QualityRun(Map.of("objective", 212.0), "")));
        assertThat(second).isEqualTo("| B | 60 | 200.0000 | fault | 212.0000 | 6.00 % | - | - | - | - | - |");
        assertThat(table.faultLines()).containsExactly("B, seed 1: late");
        assertThat(table.mean()).isEqualTo("| mean of 2 | | | | | 4.00 % | | | | | |");
        assertThat(table.runs()).isEqualTo(4);
        assertThat(table.faults()).isEqualTo(1);
    }

    @Test
    void listIsSolvedInFreshJvms() throws IOException {
        TinyStrsp.write(folder.resolve("strsp"));
        TinyRouting.write(folder);
        put("strsp/best-known.csv", "instance,best_known\n" + TinyStrsp.COMPLETE + ",235.544004\n");
        put("sdvrptw/best-known.csv", "instance,objective,best_known\nT2,hierarchical,1:30\nT2,distance,26.5\n");
        Path list = put("list.csv", "family,instance,seconds\nstrsp," + TinyStrsp.COMPLETE + ",60\nsdvrptw,T2,60\n");
        StringWriter out = new StringWriter();
        CommandLine line = Quality.commandLine().setOut(new PrintWriter(out));
        int exit = line.execute(list.toString(), "--data", folder.toString(), "--seconds", "2");
        assertThat(out.toString())
                .contains("| " + TinyStrsp.COMPLETE + " |")
                .contains("| 235.5440 | 235.5440 | 0.00 % |")
                .contains("| T2 | 2 | 26.5000 | 25.8190 | -2.57 % |")
                .containsPattern("0 [|] \\d+ [|] .* [|] \\d+[.]\\d\\d [|] \\d+ [|]\n")
                .contains("1 runs, 0 without");
        assertThat(exit).isZero();
    }
}
