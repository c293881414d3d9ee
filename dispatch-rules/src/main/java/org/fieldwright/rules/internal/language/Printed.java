// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

/** Texts of authors on their way out: into messages, and into what is compiled. */
final class Printed {
    private static final int LONG = 60;

    private Printed() {}

    /** A text for a message: not too long. */
    static String shortened(String text) {
        if (text.length() <= LONG) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONG - 4)) ? LONG - 4 : LONG - 3;
        return text.substring(0, end) + "...";
    }

    /** A text in quotes for the compiler: ASCII alone, and nothing that could end it. */
    static String literal(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
