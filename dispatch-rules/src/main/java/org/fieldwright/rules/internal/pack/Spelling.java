// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what an author probably meant. */
public final class Spelling {
    private Spelling() {}

    /** "Did you mean x?" for the nearest word, or the list of all words. */
    public static String remedy(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(k -> k))
                .filter(k -> distance(word, k) <= Math.max(2, word.length() / 3))
                .map(k -> "Did you mean " + k + "?")
                .orElseGet(() -> known.isEmpty() ? "There is none." : "Known are " + String.join(", ", known) + ".");
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
