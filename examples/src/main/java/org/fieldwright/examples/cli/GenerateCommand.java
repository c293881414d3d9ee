// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.examples.days.DayGenerator;
import org.fieldwright.examples.days.DayKind;
import org.fieldwright.examples.days.DayRequest;
import org.fieldwright.examples.days.Extra;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Generates a realistic problem. */
@Command(name = "generate", description = "Generates a realistic problem: the same options always give the same file.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class GenerateCommand implements Callable<Integer> {
    /** The names of the kinds, for help and completion. */
    static final class Kinds extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Kinds() {
            super(DayKind.ids());
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String kind = "";

    @Option(names = "--jobs", paramLabel = "N", description = "Number of jobs; usually 60, 150 or 500.")
    private @Nullable Integer jobs;

    @Option(names = "--technicians", paramLabel = "N", description = "Number of technicians; usually 12, 20 or 40.")
    private @Nullable Integer technicians;

    @Option(names = "--days", paramLabel = "N", description = "Number of working days; usually 1, 2 or 5.")
    private @Nullable Integer days;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--without",
            paramLabel = "EXTRA",
            split = ",",
            description = "What a dispatch-week does without: traffic, published, links, stock; several with commas.")
    private List<String> without = List.of();

    @Option(
            names = "--policy-out",
            paramLabel = "FILE",
            description = "Where the policy that goes with this kind is written as well.")
    private @Nullable Path policyOut;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the problem goes.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        DayRequest request = request();
        OutputFiles.checkWritable(out);
        OutputFiles.checkWritable(policyOut);
        DispatchProblem problem = DayGenerator.generate(request);
        OutputFiles.write(out, file -> DispatchJson.writeProblem(problem, file));
        OutputFiles.write(policyOut, file -> DispatchJson.writePolicy(DayGenerator.policy(request.kind()), file));
        spec.commandLine()
                .getOut()
                .println(out + ": " + problem.jobs().size() + " jobs, "
                        + problem.technicians().size() + " technicians, "
                        + problem.sites().size() + " sites");
        return ExitCode.OK;
    }

    private Set<Extra> extras(Set<Extra> usual) {
        Set<Extra> result = new TreeSet<>(usual);
        without.forEach(id -> result.remove(Extra.of(id)));
        return result;
    }

    private DayRequest request() {
        try {
            DayRequest usual = DayKind.of(kind).usual();
            return usual.withJobs(jobs == null ? usual.jobs() : jobs)
                    .withTechnicians(technicians == null ? usual.technicians() : technicians)
                    .withDays(days == null ? usual.days() : days)
                    .withSeed(seed)
                    .withExtras(extras(usual.extras()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}
