// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import java.util.List;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.validation.InvalidInputException;
import org.fieldwright.core.validation.Issue;

/** Faults of text and structure; all of them stop the reading. */
final class TextFaults {
    private TextFaults() {}

    /** Throws if there are faults. */
    static void throwIfAny(Faults faults) {
        if (faults.hasErrors()) {
            throw new InvalidInputException(issues(faults));
        }
    }

    /** All faults as issues, in the order found. */
    static List<Issue> issues(Faults faults) {
        return faults.list(TextFaults::issue);
    }

    private static Issue issue(Faults.Fault fault) {
        return new Issue(
                Issue.Severity.ERROR,
                fault.code().name(),
                fault.pointer(),
                fault.value(),
                fault.message(),
                fault.remedy());
    }
}
