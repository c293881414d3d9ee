// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Plans a list of instances, each in a fresh JVM, and prints a table of gaps to the best known values for each family. Pin it from outside, for example with
 * {@code taskset -c 1}: the JVMs that it starts inherit that.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.fieldwright.benchmarks.instances.Quality LIST --data FOLDER}; LIST has lines
 * {@code family,instance,seconds} below a header. Exit code 0 if every plan was made (and, with a checker, found feasible with the same
 * objective), else 1; 3 for files that cannot be read, 64 for a wrong option.
 */
@Command(
        name = "Quality",
        mixinStandardHelpOptions = true,
        description = "Plans a list of instances and prints a table of gaps to the best known values.")
public final class Quality implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "LIST", description = "A CSV file with the columns family,instance,seconds.")
    private Path list = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "FOLDER", description = "Holds a folder for each family.")
    private Path data = Path.of("");

    @Option(names = "--family", paramLabel = "FAMILY", description = "Only this family (default: all of the list).")
    private @Nullable String family;

    @Option(
            names = "--seeds",
            split = ",",
            defaultValue = "1",
            description = "Seeds, separated by commas (default: 1).")
    private List<Long> seeds = List.of();

    @Option(names = "--seconds", paramLabel = "S", description = "Instead of the seconds of the list.")
    private @Nullable Double seconds;

    @Option(
            names = "--checker",
            split = " ",
            paramLabel = "COMMAND",
            description = "Called with FAMILY INSTANCE SOLUTION; exits with 0 and prints feasible=true objective=X.")
    private List<String> checker = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private Quality() {}

    /**
     * Runs the command and exits with its code.
     *
     * @param args the list and options
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return Solve.commandLine(new Quality());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<QualityTask> tasks = QualityTask.read(list).stream()
                .filter(t -> family == null || t.family().equals(family))
                .toList();
        if (tasks.isEmpty()) {
            throw new InstanceException(
                    "List " + list + " has no line" + (family == null ? "." : " of family " + family + "."));
        }
        int faults = 0;
        for (String name : tasks.stream().map(QualityTask::family).distinct().toList()) {
            faults += table(
                    name, tasks.stream().filter(t -> t.family().equals(name)).toList());
        }
        return faults == 0 ? 0 : 1;
    }

    /** Prints the table of a family and returns the number of runs without a plan that holds. */
    private int table(String name, List<QualityTask> tasks) throws IOException, InterruptedException {
        BestKnown best = BestKnown.read(data.resolve(name).resolve("best-known.csv"));
        QualityTable table = new QualityTable(seeds);
        PrintWriter out = spec.commandLine().getOut();
        out.println("### " + name + "\n\n" + table.header());
        for (QualityTask task : tasks) {
            QualityTask timed = seconds == null ? task : task.withSeconds(seconds);
            List<QualityRun> runs = new ArrayList<>();
            for (long seed : seeds) {
                Path solution = Files.createTempFile(task.instance(), ".json");
                runs.add(QualityRun.of(timed, new QualityRun.Setting(seed, data.resolve(name), checker, solution)));
                Files.deleteIfExists(solution);
            }
            out.println(table.row(timed, best.of(task.instance()), runs));
            out.flush();
        }
        out.println(table.mean());
        out.printf(Locale.ROOT, "%n%d runs, %d without a plan that holds.%n%n", table.runs(), table.faults());
        table.faultLines().forEach(line -> out.println("* " + line));
        out.flush();
        return table.faults();
    }
}
