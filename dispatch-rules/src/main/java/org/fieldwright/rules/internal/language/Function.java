// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.List;

/**
 * Something that a view works out. It never fails, whatever is missing.
 *
 * @param name the word for it
 * @param argument what it is asked about, empty for nothing
 * @param argumentType the type of that; a number must not be missing, everything else may
 * @param type what kind of value it answers
 * @param mayBeMissing whether it may answer no value
 * @param reads the attributes that it looks at
 * @param meaning what it answers, for the documents
 */
public record Function(
        String name,
        String argument,
        Type argumentType,
        Type type,
        boolean mayBeMissing,
        List<String> reads,
        String meaning) {
    boolean takesArgument() {
        return !argument.isEmpty();
    }

    /** As it is written, for messages and documents. */
    public String form() {
        return name + "(" + argument + ")";
    }
}
