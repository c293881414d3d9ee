// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldwright.core.validation.Issue;

/** Faults of an input as text: code, pointer and value, then what is wrong, then the way out. */
final class Issues {
    private Issues() {}

    static List<String> lines(String subject, List<Issue> issues) {
        List<String> result = new ArrayList<>();
        long errors = count(issues, Issue.Severity.ERROR);
        result.add(Text.clean(subject) + ": " + errors + " error(s), " + (issues.size() - errors) + " warning(s)");
        for (Issue issue : issues) {
            result.addAll(lines(issue));
        }
        return result;
    }

    static long count(List<Issue> issues, Issue.Severity severity) {
        return issues.stream().filter(i -> i.severity() == severity).count();
    }

    private static List<String> lines(Issue issue) {
        String value = issue.value() == null ? "" : ", value " + Text.clean(issue.value());
        return List.of(
                issue.severity().name().toLowerCase(Locale.ROOT) + " " + issue.code() + " at \""
                        + Text.clean(issue.pointer()) + "\"" + value,
                "    " + Text.clean(issue.message()),
                "    " + Text.clean(issue.remedy()));
    }
}
