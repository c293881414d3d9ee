// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds what an author probably meant. */
public final class Spelling {
    /** More words than these nobody reads in a message. */
    private static final int MANY = 12;

    private Spelling() {}

    /** "Did you mean x?" for the nearest word, or the words that there are; of many, those that are nearest. */
    public static String remedy(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "There is none.";
        }
        List<String> nearest = known.stream()
                .sorted(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(k -> k))
                .toList();
        int distance = distance(word, nearest.get(0));
        if (distance <= Math.max(2, word.length() / 3) && distance < word.length()) {
            return "Did you mean " + nearest.get(0) + "?";
        }
        return known.size() <= MANY
                ? "Known are " + String.join(", ", known) + "."
                : nearest.stream().limit(MANY).sorted().collect(Collectors.joining(", ", "Known are ", "")) + " and "
                        + (known.size() - MANY) + " more.";
    }

    /** Levenshtein distance without regard to case. */
    private static int distance(String a, String b) {
        String x = a.toLowerCase(Locale.ROOT);
        String y = b.toLowerCase(Locale.ROOT);
        int[] row = new int[y.length() + 1];
        for (int j = 0; j <= y.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= x.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= y.length(); j++) {
                int replace = diagonal + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[y.length()];
    }
}
