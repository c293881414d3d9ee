// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

/** Texts with * for anything and ? for one character. */
final class WildCards {
    private WildCards() {}

    /**
     * Whether a text has a form. Only the last star is ever tried again, so the time is at most the product of both lengths: there is no form
     * that takes forever.
     */
    static boolean match(String text, String form) {
        int t = 0;
        int f = 0;
        int star = -1;
        int behindStar = 0;
        while (t < text.length()) {
            if (f < form.length() && form.charAt(f) == '*') {
                star = f++;
                behindStar = t;
            } else if (f < form.length() && (form.charAt(f) == '?' || form.charAt(f) == text.charAt(t))) {
                f++;
                t++;
            } else if (star >= 0) {
                f = star + 1;
                t = ++behindStar;
            } else {
                return false;
            }
        }
        while (f < form.length() && form.charAt(f) == '*') {
            f++;
        }
        return f == form.length();
    }
}
