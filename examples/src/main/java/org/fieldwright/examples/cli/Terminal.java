// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.Console;

/** Finds out whether people are looking. */
final class Terminal {
    private Terminal() {}

    /** Whether input and output are a terminal; since Java 22 a console may exist without one, so it is asked. */
    @SuppressWarnings("SystemConsoleNull") // null before Java 22
    static boolean present() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
