// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.fieldwright.core.validation.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program {@code fieldwright}. Its commands are in the other classes of this package. */
@Command(
        name = "fieldwright",
        description = "Decides who does which field-service job, when, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        exitCodeOnInvalidInput = ExitCode.USAGE,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Done.",
            "2:An input file cannot be read or has faults; each is listed.",
            "3:Done, but the plan breaks hard rules; each is listed.",
            "4:Some problems of a batch have no plan; the others have.",
            "64:The command line is wrong.",
            "70:The program has failed.",
            "73:An output file cannot be written.",
            "75:Another batch is at work in the folder of results; try again later."
        },
        subcommands = {
            PlanCommand.class,
            PlanBatchCommand.class,
            ValidateCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            GenerateCommand.class,
            SchemaCommand.class
        })
public final class Main {
    private static final String VERBOSE = "--verbose";

    private final boolean terminal;

    @Option(
            names = VERBOSE,
            scope = ScopeType.INHERIT,
            description = "Log what the libraries do, and say more about failures.")
    private boolean verbose;

    private Main(boolean terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs the program and ends the virtual machine with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        if (Arrays.asList(args).contains(VERBOSE)) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, Terminal.present(), args));
    }

    /** Runs one command; the tests call it without ending the virtual machine. */
    static int run(PrintWriter out, PrintWriter err, boolean terminal, String... args) {
        Main main = new Main(terminal);
        CommandLine line = new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((e, command, result) -> main.failed(err, e))
                .setParameterExceptionHandler((e, arguments) -> usage(e));
        try {
            return args.length == 0 ? help(line) : line.execute(args);
        } catch (Error e) {
            return main.failed(err, e);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** Whether progress may be rewritten in place. */
    boolean terminal() {
        return terminal;
    }

    private static int help(CommandLine line) {
        line.usage(line.getOut());
        return ExitCode.OK;
    }

    private static int usage(CommandLine.ParameterException e) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(Text.clean(String.valueOf(e.getMessage())));
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        err.println("See " + command + " --help.");
        return ExitCode.USAGE;
    }

    private int failed(PrintWriter err, Throwable failure) {
        if (failure instanceof CommandFailure expected) {
            print(err, expected.lines());
            return expected.exitCode();
        }
        if (failure instanceof InvalidInputException invalid) {
            print(err, Issues.lines("The input", invalid.issues()));
            return ExitCode.INPUT;
        }
        err.println("Internal error " + Text.clean(failure.toString())
                + ". Please report this line, the command and the output of --version and --verbose.");
        if (verbose) {
            failure.printStackTrace(err);
        }
        return ExitCode.INTERNAL;
    }

    private static void print(PrintWriter err, List<String> lines) {
        lines.forEach(err::println);
    }
}
