// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule set does not compile; carries everything that is wrong. An engine compiled before goes on working. */
public final class RuleCompilationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    RuleCompilationException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Everything that is wrong, in the order of the packs.
     *
     * @return at least one diagnostic
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * Something wrong in a rule set, with its place and the way out.
     *
     * @param file the name of the pack, empty if it is about the rule set as a whole
     * @param line the line in the pack from 1, or 0 if no line is meant
     * @param column the column from 1, or 0
     * @param rule the id of the rule, or null if it is not about one rule
     * @param message what is wrong, with the word in question
     * @param remedy what to do
     */
    public record Diagnostic(
            String file, int line, int column, @Nullable String rule, String message, String remedy) {
        @Override
        public String toString() {
            String place = file.isEmpty() ? "rule set" : line == 0 ? file : file + ":" + line + ":" + column;
            return place + (rule == null ? "" : ", rule \"" + rule + "\"") + ": " + message + ". " + remedy;
        }
    }
}
