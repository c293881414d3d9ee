// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.large;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.examples.days.DayGenerator;
import org.fieldwright.examples.days.DayKind;
import org.fieldwright.examples.days.DayRequest;
import org.fieldwright.examples.days.Extra;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.DispatchEngine.Limits;
import org.fieldwright.solver.PartitionedPlanner;
import org.fieldwright.solver.PlanRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Plans a generated week by partitions and prints time and memory of each step; with {@code --separate N} it then plans N weeks with a share of the
 * jobs, technicians and seconds each, one after the other, and compares the cost of a job.
 *
 * <p>{@code java -Xmx16g -cp benchmarks/target/benchmarks.jar org.fieldwright.benchmarks.large.Large --jobs 100000 --technicians 5000
 * --seconds 600 --threads 2}; exit code 0 if the plan has no violation, 1 if it has one, 64 for a wrong option.
 */
@Command(
        name = "Large",
        mixinStandardHelpOptions = true,
        description = "Plans a large generated week by partitions and prints time and memory of each step.")
public final class Large implements Callable<Integer> {
    private static final int USAGE = 64;
    private static final int NO_LIMIT = 1_000_000;

    /** No links: visits that wait for one another are never divided. No stock, so that figures of earlier versions compare. */
    private static final Set<Extra> EXTRAS = Set.of(Extra.TRAFFIC, Extra.PUBLISHED);

    @Option(names = "--jobs", defaultValue = "100000", description = "Jobs (default: ${DEFAULT-VALUE}).")
    private int jobs;

    @Option(names = "--technicians", defaultValue = "5000", description = "Technicians (default: ${DEFAULT-VALUE}).")
    private int technicians;

    @Option(names = "--days", defaultValue = "5", description = "Working days (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--seconds",
            defaultValue = "600",
            description = "Seconds for the plan (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--steps", description = "Iterations instead of seconds, to compare on a machine that is busy.")
    private @Nullable Long steps;

    @Option(names = "--threads", defaultValue = "2", description = "Partitions at once (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--size", defaultValue = "5000", description = "Jobs of a partition (default: ${DEFAULT-VALUE}).")
    private int size;

    @Option(names = "--rounds", defaultValue = "2", description = "Rounds of partitions (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seed", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--separate", defaultValue = "0", description = "Weeks to compare with (default: none).")
    private int separate;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the plan goes (JSON).")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private Large() {}

    /**
     * Runs the command and exits with its code.
     *
     * @param args the options
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Large());
        line.getCommandSpec().exitCodeOnInvalidInput(USAGE);
        return line;
    }

    @Override
    public Integer call() throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads - 1), Large::helper);
        DispatchEngine engine = DispatchEngine.builder()
                .executor(pool)
                .limits(new Limits(NO_LIMIT, NO_LIMIT, Limits.USUAL.travelCells()))
                .build();
        try {
            DispatchPlan plan = whole(engine);
            for (int i = 0; i < separate; i++) {
                part(engine, i);
            }
            return plan.score().hard() == 0 ? 0 : 1;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread helper(Runnable work) {
        Thread thread = new Thread(work, "partitions");
        thread.setDaemon(true);
        return thread;
    }

    private DispatchPlan whole(DispatchEngine engine) throws IOException {
        Meter meter = new Meter();
        DispatchProblem problem = week(jobs, technicians, seed);
        say(
                "generated %d jobs, %d technicians, %d sites: %s",
                jobs, technicians, problem.sites().size(), meter.lap());
        PlanRequest request = request(problem, 1)
                .listener(p -> say(
                        "  %.1f s: %d jobs planned, %d iterations, %s",
                        p.elapsed().toMillis() / 1e3, p.assignedJobs(), p.steps(), p.score()))
                .build();
        DispatchPlan plan = new PartitionedPlanner(engine, size, rounds).plan(request);
        say("planned: %s", meter.lap());
        tell("whole", jobs, plan);
        if (out != null) {
            Files.createDirectories(out.toAbsolutePath().getParent());
            DispatchJson.writePlan(plan, out);
            say("written, %d MB: %s", Files.size(out) >> 20, meter.lap());
        }
        return plan;
    }

    /** One of the smaller weeks, with the same seconds for a job. */
    private void part(DispatchEngine engine, int number) {
        Meter meter = new Meter();
        DispatchProblem problem = week(jobs / separate, technicians / separate, seed + number);
        DispatchPlan plan = engine.plan(request(problem, separate).build());
        tell("separate " + number, jobs / separate, plan);
        say("  %s", meter.lap());
    }

    private DispatchProblem week(int ofJobs, int ofTechnicians, long ofSeed) {
        DayRequest usual = DayKind.DISPATCH_WEEK.usual();
        return DayGenerator.generate(usual.withExtras(EXTRAS)
                .withJobs(ofJobs)
                .withTechnicians(ofTechnicians)
                .withDays(days)
                .withSeed(ofSeed));
    }

    /** A request with so much of the seconds or iterations. */
    private PlanRequest.Builder request(DispatchProblem problem, int parts) {
        PlanRequest.Builder request = PlanRequest.builder(problem)
                .policy(DayGenerator.policy(DayKind.DISPATCH_WEEK))
                .seed(seed)
                .threads(threads);
        return steps == null
                ? request.timeLimit(Duration.ofMillis(1000L * seconds / parts))
                : request.stepLimit(steps / parts);
    }

    private void tell(String what, int of, DispatchPlan plan) {
        int left = plan.unassigned().size();
        say(
                "%s: %s, %d jobs left out, cost of a planned job %.4f",
                what, plan.score(), left, plan.score().cost().doubleValue() / (of - left));
    }

    private void say(String text, Object... values) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(String.format(Locale.ROOT, text, values));
        terminal.flush();
    }
}
