// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.fieldwright.benchmarks.flat.FlatAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PeersTest {
    @TempDir
    private Path folder;

    @Test
    void runsEachPlannerOnceAndReportsWhoHasNoPlan() throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, "family,instance,seconds\nweek,week-6x2-1,1\n");
        Path out = folder.resolve("out");

        // jsprit is not on this module's class path: like every planner that fails, it is reported.
        int exit = run(Peers.commandLine(), list, "--data", folder, "--out", out, "--peers", "fieldwright,jsprit");
        String runs = Files.readString(out.resolve("runs.csv"));
        int again = run(Peers.commandLine(), list, "--data", folder, "--out", out, "--peers", "fieldwright,jsprit");

        assertThat(List.of(exit, again)).containsOnly(0);
        List<PeerRow> rows = PeerResults.read(out);
        assertThat(rows).extracting(PeerRow::peer).containsExactly("fieldwright", "jsprit");
        assertThat(rows.get(0).feasible()).isTrue();
        assertThat(rows.get(0).objective()).isPositive();
        assertThat(out.resolve("traces").resolve(rows.get(0).key() + ".csv")).isNotEmptyFile();
        assertThat(rows.get(1).feasible()).isFalse();
        assertThat(rows.get(1).note()).startsWith("exit code 1");
        assertThat(out.resolve("runs.csv")).as("nothing is run twice").hasContent(runs);
    }

    @Test
    void aLineThatWasCutOffIsRunAgain() throws IOException {
        PeerResults results = new PeerResults(folder);
        results.add(row("jsprit", 1, 110), List.of(new FlatAnswer.Moment(5, 120), new FlatAnswer.Moment(50, 110)));
        results.add(row("jsprit", 2, 112), List.of());
        Path runs = folder.resolve("runs.csv");
        String text = Files.readString(runs);
        Files.writeString(runs, text.substring(0, text.length() - 9));

        PeerResults opened = new PeerResults(folder);

        assertThat(opened.has(row("jsprit", 1, 0).key())).isTrue();
        assertThat(opened.has(row("jsprit", 2, 0).key())).isFalse();
        assertThat(PeerResults.read(folder)).containsExactly(row("jsprit", 1, 110));
    }

    @Test
    void tablesShowMeansAndWhoHasNoPlan() throws IOException {
        PeerResults results = new PeerResults(folder);
        results.add(row("jsprit", 1, 110), List.of(new FlatAnswer.Moment(500, 120), new FlatAnswer.Moment(5000, 110)));
        results.add(row("jsprit", 2, 104), List.of(new FlatAnswer.Moment(1000, 104)));
        results.add(row("timefold", 1, Double.NaN), List.of());
        StringWriter text = new StringWriter();
        CommandLine tables = Tables.commandLine().setOut(new PrintWriter(text));

        int exit = run(tables, folder, "--charts", folder.resolve("charts"));

        assertThat(exit).isZero();
        assertThat(text.toString())
                .contains(
                        "| R104 | 10 | 100.00 | 7.00 % | no plan |",
                        "| **mean** |  |  | **7.00 %** | - |",
                        "| jsprit | 1 | 2 of 2 | 0.75 | 10.0 | 40 |",
                        "* timefold, R104: no plan");
        assertThat(folder.resolve("charts").resolve("gap-vrptw-solomon.svg"))
                .content()
                .contains("<svg", ">jsprit</text>", "vrptw-solomon: mean gap over time")
                .doesNotContain("timefold");
    }

    @Test
    void aCurveIsTheMeanFromWhenAllRunsHaveAPlan() throws IOException {
        PeerResults results = new PeerResults(folder);
        results.add(row("jsprit", 1, 110), List.of(new FlatAnswer.Moment(500, 120), new FlatAnswer.Moment(5000, 110)));
        results.add(row("jsprit", 2, 104), List.of(new FlatAnswer.Moment(1000, 104)));

        List<PeerCurves.Curve> curves = PeerCurves.of(new PeerGaps(PeerResults.read(folder)), folder);

        assertThat(curves).hasSize(1);
        List<PeerCurves.Point> points = curves.get(0).points();
        assertThat(points.get(0).seconds()).isBetween(1.0, 1.1);
        assertThat(points.get(0).gap()).isCloseTo(12, Offset.offset(1e-6));
        assertThat(points.get(points.size() - 1).gap()).isCloseTo(7, Offset.offset(1e-6));
    }

    @Test
    void theJudgeDoesNotAcceptMandatoryWorkLeftOut() throws IOException, InterruptedException {
        Instance week = Family.named("week").read(new Source("week-6x2-1", null));
        FlatAnswer own = OwnRun.run(week, 1, 1);
        List<List<Integer>> less = own.routes().stream()
                .map(r -> r.isEmpty() ? r : r.subList(1, r.size()))
                .toList();
        PeerJudge judge = new PeerJudge(week, List.of(), OptionalDouble.of(1));

        assertThat(judge.judge(own).fault()).isEmpty();
        assertThat(judge.judge(own).objective()).isPositive();
        assertThat(judge.judge(own).gap()).isCloseTo(100 * (judge.judge(own).objective() - 1), Offset.offset(1e-6));
        assertThat(judge.judge(new FlatAnswer("1", less, 0, 0, List.of(), "")).fault())
                .startsWith("0 violations; undone");
        assertThat(judge.judge(FlatAnswer.none("no luck")).fault()).isEqualTo("no luck");
    }

    private static PeerRow row(String peer, long seed, double objective) {
        boolean feasible = !Double.isNaN(objective);
        return new PeerRow(
                peer,
                "1",
                "vrptw-solomon",
                "R104",
                10,
                seed,
                10_000,
                feasible,
                objective,
                feasible ? objective - 100 : Double.NaN,
                3,
                feasible ? 400 : -1,
                feasible ? (seed == 1 ? 500 : 1000) : -1,
                feasible ? "" : "no plan");
    }

    private static int run(CommandLine command, Object... args) {
        return command.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    }
}
