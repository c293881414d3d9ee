// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.flat;

/** A problem has something that plain numbers, or a planner, cannot say. The message names it. */
public final class InexpressibleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Takes the message.
     *
     * @param message what cannot be said, a whole sentence
     */
    public InexpressibleException(String message) {
        super(message);
    }
}
