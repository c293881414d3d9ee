// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** A run of the program in this virtual machine, with what it printed. */
record Run(int exitCode, String out, String err) {
    static Run of(Object... args) {
        return of(false, args);
    }

    static Run onTerminal(Object... args) {
        return of(true, args);
    }

    private static Run of(boolean terminal, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), terminal, texts);
        return new Run(code, out.toString(), err.toString());
    }

    String all() {
        return out + err;
    }
}
