// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A rule set does not compile; carries everything that is wrong. An engine compiled before goes on working. */
public final class RuleCompilationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleDiagnostic> diagnostics;

    RuleCompilationException(List<RuleDiagnostic> diagnostics) {
        super(diagnostics.stream().map(RuleDiagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Everything that is wrong, in the order of the packs.
     *
     * @return at least one diagnostic
     */
    public List<RuleDiagnostic> diagnostics() {
        return diagnostics;
    }
}
