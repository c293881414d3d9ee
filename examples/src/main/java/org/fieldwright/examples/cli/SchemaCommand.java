// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fieldwright.core.json.DispatchJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a JSON Schema. */
@Command(name = "schema", description = "Prints the JSON Schema (2020-12) of a kind of document.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SchemaCommand implements Callable<Integer> {
    /** The kinds of document. */
    enum Kind {
        PROBLEM,
        PLAN,
        POLICY
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "KIND",
            defaultValue = "problem",
            description = "One of problem, plan and policy (${DEFAULT-VALUE}).")
    private Kind kind;

    @Override
    public Integer call() throws IOException {
        String name = kind.name().toLowerCase(Locale.ROOT) + ".schema.json";
        try (InputStream schema = DispatchJson.class.getResourceAsStream(name)) {
            if (schema == null) {
                throw new IllegalStateException("Schema " + name + " is not on the class path.");
            }
            spec.commandLine().getOut().println(new String(schema.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
        return ExitCode.OK;
    }
}
