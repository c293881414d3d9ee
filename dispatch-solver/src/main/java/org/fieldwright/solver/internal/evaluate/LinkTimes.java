// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import java.util.Arrays;
import org.fieldwright.solver.internal.compile.Clock;

/** The releases that a walk honours and the starts that it finds, by visit. */
final class LinkTimes {
    /** When each visit may start as far as its partners are concerned; {@link Clock#ALWAYS} at once. */
    final int[] release;
    /** When each visit starts; only of those walked last. */
    final int[] start;

    LinkTimes(int visits) {
        release = new int[visits];
        start = new int[visits];
        clear();
    }

    void clear() {
        Arrays.fill(release, Clock.ALWAYS);
    }
}
