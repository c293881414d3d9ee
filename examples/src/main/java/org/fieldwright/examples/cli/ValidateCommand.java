// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.validation.Issue;
import org.fieldwright.core.validation.ProblemValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for faults in a problem. */
@Command(name = "validate", description = "Lists all faults of a problem at once.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROBLEM", description = "The problem (JSON).")
    private Path problem = Path.of("");

    @Override
    public Integer call() {
        DispatchProblem read = InputFiles.problem(problem);
        List<Issue> issues = ProblemValidator.validate(read);
        Issues.lines(problem.toString(), issues).forEach(spec.commandLine().getOut()::println);
        return Issues.count(issues, Issue.Severity.ERROR) == 0 ? ExitCode.OK : ExitCode.INPUT;
    }
}
