// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.List;
import java.util.stream.Collectors;

/** An input has errors; carries all of them, and the warnings, at once. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    /**
     * Creates the exception.
     *
     * @param issues all faults found, at least one of them an error
     */
    public InvalidInputException(List<Issue> issues) {
        super(issues.stream()
                .filter(i -> i.severity() == Issue.Severity.ERROR)
                .limit(5)
                .map(i -> i.code() + " at \"" + i.pointer() + "\": " + i.message() + " " + i.remedy())
                .collect(Collectors.joining("\n", issues.size() + " fault(s) in the input:\n", "")));
        this.issues = List.copyOf(issues);
    }

    /**
     * All faults.
     *
     * @return errors and warnings in the order of the document
     */
    public List<Issue> issues() {
        return issues;
    }
}
