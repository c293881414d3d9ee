// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.rules.RuleCompilationException;
import org.fieldwright.rules.RuleEngine;
import org.fieldwright.rules.RuleSet;

/** Rule packs given on the command line, added to the built-in rules. */
final class RulePacks {
    private RulePacks() {}

    static RuleEngine load(Path pack) {
        if (!Files.isDirectory(pack)) {
            InputFiles.checkReadable(pack);
        }
        try {
            return RuleEngine.compile(RuleSet.builder().packs(pack).build());
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    "Rules " + Text.clean(pack.toString()) + " cannot be read: "
                            + Text.clean(String.valueOf(e.getMessage()))
                            + ". Give a .drl file in UTF-8, or a folder with such files.");
        } catch (RuleCompilationException e) {
            throw new CommandFailure(ExitCode.INPUT, lines(pack, e.diagnostics()));
        }
    }

    private static List<String> lines(Path pack, List<RuleCompilationException.Diagnostic> diagnostics) {
        List<String> result = new ArrayList<>();
        result.add("Rules " + Text.clean(pack.toString()) + ": " + diagnostics.size() + " error(s)");
        for (RuleCompilationException.Diagnostic fault : diagnostics) {
            String place =
                    fault.file().isEmpty() ? "rule set" : fault.file() + ":" + fault.line() + ":" + fault.column();
            String rule = fault.rule() == null ? "" : ", rule \"" + fault.rule() + "\"";
            result.add("error RULE at " + Text.clean(place + rule));
            result.add("    " + Text.clean(fault.message()));
            result.add("    " + Text.clean(fault.remedy()));
        }
        return result;
    }
}
