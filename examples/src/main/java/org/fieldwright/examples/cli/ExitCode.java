// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

/** What the program's exit code means; docs/command-line.md has the same table. */
final class ExitCode {
    /** Done. */
    static final int OK = 0;
    /** An input file cannot be read or has faults. */
    static final int INPUT = 2;
    /** Done, but the plan breaks hard rules. */
    static final int VIOLATIONS = 3;
    /** Some problems of a batch have no plan. */
    static final int PARTIAL = 4;
    /** The command line itself is wrong. */
    static final int USAGE = 64;
    /** The program has failed, which is a fault of the program. */
    static final int INTERNAL = 70;
    /** An output file cannot be written. */
    static final int OUTPUT = 73;
    /** Not done now; the same command may be given again. */
    static final int AGAIN = 75;

    private ExitCode() {}
}
