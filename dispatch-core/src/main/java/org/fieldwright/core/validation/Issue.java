// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import org.jspecify.annotations.Nullable;

/**
 * A fault of an input.
 *
 * @param severity whether it stops planning
 * @param code a stable code such as REFERENCE_UNKNOWN; all are listed in the documentation
 * @param pointer where it is, as a JSON Pointer (RFC 6901); empty for the whole document
 * @param value the value found, shortened, or null if there is none
 * @param message what is wrong, with the ids concerned
 * @param remedy what to do about it
 */
public record Issue(
        Severity severity,
        String code,
        String pointer,
        @Nullable String value,
        String message,
        String remedy) {

    /** How bad a fault is. */
    public enum Severity {
        /** Planning stops. */
        ERROR,
        /** Planning goes on; the warning travels with the plan. */
        WARNING
    }
}
