// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.validation.InvalidInputException;

/** Reads input files; whatever is wrong with one ends the command with its faults. */
final class InputFiles {
    private InputFiles() {}

    static DispatchProblem problem(Path file) {
        return read(file, DispatchJson::readProblem);
    }

    static DispatchPlan plan(Path file) {
        return read(file, DispatchJson::readPlan);
    }

    /** A preset by name, or a file. */
    static Policy policy(String nameOrFile) {
        return switch (nameOrFile) {
            case "balanced" -> Policy.balanced();
            case "lowest-cost" -> Policy.lowestCost();
            case "service-first" -> Policy.serviceFirst();
            case "even-load" -> Policy.evenLoad();
            default -> read(Path.of(nameOrFile), DispatchJson::readPolicy);
        };
    }

    private static <T> T read(Path file, Function<Path, T> reader) {
        checkReadable(file);
        try {
            return reader.apply(file);
        } catch (InvalidInputException e) {
            throw new CommandFailure(ExitCode.INPUT, Issues.lines(file.toString(), e.issues()));
        } catch (UncheckedIOException e) {
            throw new CommandFailure(ExitCode.INPUT, Text.clean(String.valueOf(e.getMessage())));
        }
    }

    static void checkReadable(Path file) {
        if (!Files.exists(file)) {
            throw unreadable(file, "there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw unreadable(file, "it is a folder");
        }
        if (!Files.isReadable(file)) {
            throw unreadable(file, "reading it is not permitted");
        }
    }

    private static CommandFailure unreadable(Path file, String why) {
        return new CommandFailure(
                ExitCode.INPUT,
                "File " + Text.clean(file.toString()) + " cannot be read: " + why + ". Check the path and try again.");
    }
}
