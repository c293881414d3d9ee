// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.micro;

/** A benchmark that computes nonsense fast is worth nothing. */
final class Check {
    private Check() {}

    /** Returns the value found, which must be the one expected. */
    static long equal(String what, long found, long expected) {
        if (found != expected) {
            throw new IllegalStateException("The " + what + " is " + found + ", not " + expected
                    + "; the benchmark's result is wrong, whatever its speed.");
        }
        return found;
    }

    /** Throws unless the condition holds. */
    static void that(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(
                    "It does not hold that " + what + "; the benchmark's result is wrong, whatever its speed.");
        }
    }
}
