// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.internal;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody probably meant. Works on at most {@value #MAX_NAMES} names, so that a large problem stays cheap. */
public final class Similar {
    private static final int MAX_NAMES = 20_000;
    private static final int MAX_LENGTH = 60;

    private Similar() {}

    /**
     * A sentence such as {@code Did you mean "site-1"? } for the nearest name.
     *
     * @param text what was found
     * @param names the names that exist, in a fixed order
     * @return the sentence with a trailing space, or an empty text if nothing is near
     */
    public static String hint(String text, Collection<String> names) {
        String nearest = nearest(text, names);
        return nearest == null ? "" : "Did you mean \"" + nearest + "\"? ";
    }

    private static @Nullable String nearest(String text, Collection<String> names) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || names.size() > MAX_NAMES) {
            return null;
        }
        String wanted = text.toLowerCase(Locale.ROOT);
        int best = Math.max(1, wanted.length() / 3) + 1;
        String nearest = null;
        for (String name : names) {
            if (Math.abs(name.length() - wanted.length()) < best) {
                int distance = distance(wanted, name.toLowerCase(Locale.ROOT));
                if (distance < best) {
                    best = distance;
                    nearest = name;
                }
            }
        }
        return nearest;
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cell(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(int[][] d, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
