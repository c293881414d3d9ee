// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.stream.Collectors;

/** Collects the comment before a token: lines that follow on one another, not what stands behind a token on its line. */
final class Comments {
    private final StringBuilder block = new StringBuilder();
    private int lastLine = -1;
    private int tokenLine;

    /** Adds a comment that goes from a line to a line. */
    void add(String comment, int firstLine, int line) {
        if (firstLine == tokenLine) {
            return;
        }
        if (firstLine > lastLine + 1) {
            block.setLength(0);
        }
        lastLine = line;
        block.append(plain(comment)).append('\n');
    }

    /** The comment so far; the next one starts anew. */
    String take() {
        String all = block.toString();
        block.setLength(0);
        lastLine = -1;
        return all;
    }

    /** A token ended on a line. */
    void behind(int line) {
        tokenLine = line;
    }

    private static String plain(String comment) {
        return comment.lines().map(Comments::withoutMarks).collect(Collectors.joining("\n"));
    }

    private static String withoutMarks(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && "/* \t".indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "/* \t\r".indexOf(line.charAt(to - 1)) >= 0) {
            to--;
        }
        return line.substring(from, to);
    }

    /** The first sentence of a comment that says something about its rule; empty if there is none. */
    static String summary(String comment) {
        String all = comment.lines()
                .filter(line -> !line.isBlank() && !line.contains("SPDX"))
                .collect(Collectors.joining(" "));
        int stop = all.indexOf(". ");
        return stop < 0 ? all : all.substring(0, stop + 1);
    }
}
