// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.fieldwright.benchmarks.flat.FlatAnswer;
import org.fieldwright.benchmarks.flat.Flattener;
import org.fieldwright.benchmarks.flat.InexpressibleException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Runs the engine and other planners on the same instances for the same seconds, each run in a fresh JVM, and judges all by one checker. Pin
 * it from outside, for example with {@code taskset -c 1}. Started again, it goes on where it was interrupted.
 *
 * <p>{@code java -cp benchmarks/peers/target/peers.jar org.fieldwright.benchmarks.instances.Peers LIST --data FOLDER --out FOLDER}. Exit code 0
 * if all was run, whatever came out; 3 for files that cannot be read, 64 for a wrong option.
 */
@Command(
        name = "Peers",
        mixinStandardHelpOptions = true,
        description = "Runs the engine and other planners on the same instances, and judges all by one checker.")
public final class Peers implements Callable<Integer> {
    static final String OWN = "fieldwright";
    /** In the module of the peers, which this one does not know. */
    private static final String PEER_RUN = "org.fieldwright.benchmarks.peers.run.PeerRun";

    @Parameters(index = "0", paramLabel = "LIST", description = "A CSV file with the columns family,instance,seconds.")
    private Path list = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "FOLDER", description = "Holds a folder for each family.")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where runs.csv and traces/ go.")
    private Path out = Path.of("");

    @Option(
            names = "--families",
            split = ",",
            defaultValue = "vrptw-solomon,sdvrptw,week",
            description = "Families of the list to run (default: ${DEFAULT-VALUE}).")
    private List<String> families = List.of();

    @Option(
            names = "--peers",
            split = ",",
            defaultValue = OWN + ",jsprit,ortools,optaplanner,timefold",
            description = "Planners to run (default: ${DEFAULT-VALUE}).")
    private List<String> peers = List.of();

    @Option(names = "--seeds", split = ",", defaultValue = "1", description = "Seeds (default: 1).")
    private List<Long> seeds = List.of();

    @Option(names = "--seconds", paramLabel = "S", description = "Instead of the seconds of the list.")
    private @Nullable Double seconds;

    @Option(
            names = "--checker",
            split = " ",
            paramLabel = "COMMAND",
            description = "Called with FAMILY INSTANCE SOLUTION; exits with 0 and prints feasible=true.")
    private List<String> checker = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private Peers() {}

    /**
     * Runs the command and exits with its code.
     *
     * @param args the list and options
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return Solve.commandLine(new Peers());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PeerResults results = new PeerResults(out);
        for (String family : families) {
            for (QualityTask listed : QualityTask.read(list, family)) {
                task(seconds == null ? listed : listed.withSeconds(seconds), results);
            }
        }
        return 0;
    }

    private void task(QualityTask task, PeerResults results) throws IOException, InterruptedException {
        Instance instance = Family.named(task.family()).read(new Source(task.instance(), data.resolve(task.family())));
        boolean known = Files.exists(data.resolve(task.family()));
        OptionalDouble best = known
                ? BestKnown.read(data.resolve(task.family()).resolve("best-known.csv"))
                        .of(task.instance())
                : OptionalDouble.empty();
        PeerJudge judge = new PeerJudge(instance, known ? checker : List.of(), best);
        Path flat = Files.createTempFile("flat", ".json");
        try {
            String refusal = flatten(instance, flat);
            for (long seed : seeds) {
                for (String peer : peers) {
                    if (!results.has(PeerRow.key(peer, task.family(), task.instance(), task.seconds(), seed))) {
                        FlatAnswer answer = !peer.equals(OWN) && !refusal.isEmpty()
                                ? FlatAnswer.none(refusal)
                                : run(peer, task, seed, flat);
                        PeerRow row = row(peer, task, seed, answer, judge.judge(answer));
                        results.add(row, answer.trace());
                        PrintWriter text = spec.commandLine().getOut();
                        text.println(row.line());
                        text.flush();
                    }
                }
            }
        } finally {
            Files.deleteIfExists(flat);
        }
    }

    /** Writes the flat problem for all peers; answers why it cannot be, or nothing. */
    private static String flatten(Instance instance, Path file) throws IOException {
        var costs = instance.policy().costs();
        if (costs == null || !instance.policy().equals(DistancePolicy.perKilometre(costs.perKilometre()))) {
            return "The objective is more than kilometres and prices.";
        }
        try {
            Flattener.flatten(instance.problem(), Solve.rules(), costs.perKilometre())
                    .write(file);
            return "";
        } catch (InexpressibleException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private FlatAnswer run(String peer, QualityTask task, long seed, Path flat)
            throws IOException, InterruptedException {
        Path answer = Files.createTempFile("answer", ".json");
        Files.delete(answer);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        if (peer.equals(OWN)) {
            command.addAll(List.of(OwnRun.class.getName(), task.family(), task.instance()));
            command.add(data.resolve(task.family()).toString());
        } else {
            command.addAll(List.of(PEER_RUN, peer, flat.toString()));
        }
        command.addAll(List.of(String.valueOf(task.seconds()), String.valueOf(seed), answer.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exit = process.waitFor();
        if (exit != 0 || !Files.exists(answer)) {
            String end = said.length() > 300 ? said.substring(0, 300) : said;
            return FlatAnswer.none("exit code " + exit + ": " + end);
        }
        try {
            return FlatAnswer.read(answer);
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    private static PeerRow row(String peer, QualityTask task, long seed, FlatAnswer answer, PeerJudge.Verdict verdict) {
        return new PeerRow(
                peer,
                answer.version(),
                task.family(),
                task.instance(),
                task.seconds(),
                seed,
                answer.millis(),
                verdict.fault().isEmpty(),
                verdict.objective(),
                verdict.gap(),
                verdict.routes(),
                answer.iterations(),
                answer.trace().isEmpty() ? -1 : answer.trace().get(0).millis(),
                verdict.fault());
    }
}
