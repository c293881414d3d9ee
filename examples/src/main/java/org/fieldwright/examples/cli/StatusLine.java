// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.PrintWriter;

/** A line that is written over and over on a terminal, and one below the other elsewhere. Its users take care of threads. */
final class StatusLine {
    private final PrintWriter err;
    private final boolean terminal;
    private int width;

    StatusLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    void show(String text) {
        if (terminal) {
            err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            err.flush();
            width = text.length();
        } else {
            err.println(text);
        }
    }

    /** Takes the line that is rewritten away. */
    void clear() {
        if (terminal && width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}
