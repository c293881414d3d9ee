// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Turns the runs of {@link Peers} into Markdown tables and charts of gap over time.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.fieldwright.benchmarks.instances.Tables FOLDER --charts FOLDER}. Exit code 0; 3 for
 * files that cannot be read, 64 for a wrong option.
 */
@Command(
        name = "Tables",
        mixinStandardHelpOptions = true,
        description = "Turns the runs of Peers into Markdown tables and charts of gap over time.")
public final class Tables implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "What Peers wrote: runs.csv and traces/.")
    private Path folder = Path.of("");

    @Option(names = "--charts", paramLabel = "FOLDER", description = "Write gap-FAMILY.svg here.")
    private @Nullable Path charts;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private Tables() {}

    /**
     * Runs the command and exits with its code.
     *
     * @param args the folder and options
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return Solve.commandLine(new Tables());
    }

    @Override
    public Integer call() throws IOException {
        Map<String, List<PeerRow>> families = new LinkedHashMap<>();
        for (PeerRow row : PeerResults.read(folder)) {
            families.computeIfAbsent(row.family(), f -> new ArrayList<>()).add(row);
        }
        PrintWriter out = spec.commandLine().getOut();
        for (var family : families.entrySet()) {
            PeerGaps gaps = new PeerGaps(family.getValue());
            out.println("`" + family.getKey() + "`\n");
            out.println(new PeerTable(gaps).text());
            if (charts != null) {
                Files.createDirectories(charts);
                Files.writeString(
                        charts.resolve("gap-" + family.getKey() + ".svg"),
                        new GapChart(family.getKey(), PeerCurves.of(gaps, folder)).svg());
            }
        }
        out.flush();
        return 0;
    }
}
