// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

/**
 * Something that a view has.
 *
 * @param name the word for it
 * @param type what kind of value it is
 * @param mayBeMissing whether there may be no value
 * @param meaning what it is, for the documents
 */
public record Attribute(String name, Type type, boolean mayBeMissing, String meaning) {
    static Attribute given(String name, Type type, String meaning) {
        return new Attribute(name, type, false, meaning);
    }

    static Attribute optional(String name, Type type, String meaning) {
        return new Attribute(name, type, true, meaning);
    }
}
