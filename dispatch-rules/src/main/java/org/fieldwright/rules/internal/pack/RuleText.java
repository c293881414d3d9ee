// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

/**
 * One rule as the author wrote it.
 *
 * @param pack the pack
 * @param id the name of the rule
 * @param start the offset of the word rule
 * @param conditionStart the offset behind the word when
 * @param thenStart the offset of the word then
 * @param endStart the offset of the word end
 */
record RuleText(PackText pack, String id, int start, int conditionStart, int thenStart, int endStart) {
    private static final int THEN_LENGTH = 4;

    String condition() {
        return pack.text().substring(conditionStart, thenStart);
    }

    int consequenceStart() {
        return thenStart + THEN_LENGTH;
    }

    String consequence() {
        return pack.text().substring(consequenceStart(), endStart);
    }

    int line() {
        return pack.line(start);
    }

    /** The first sentence of the comment before the first rule, without its marks; empty if there is none. */
    String summary() {
        StringBuilder comment = new StringBuilder();
        for (String line : pack.text().substring(0, start).lines().toList()) {
            String trimmed = line.strip();
            if (trimmed.startsWith("//") && !trimmed.contains("SPDX")) {
                comment.append(trimmed.substring(2).strip()).append(' ');
            }
        }
        int stop = comment.indexOf(". ");
        return stop < 0 ? comment.toString().strip() : comment.substring(0, stop + 1);
    }

    Fault fault(int offset, String message, String remedy) {
        return pack.fault(offset, id, message, remedy);
    }
}
