// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import java.util.Arrays;
import org.fieldwright.solver.internal.compile.Clock;

/** The releases that a walk honours and the starts that it finds, by visit. */
public final class LinkTimes {
    /** When each visit may start as far as its partners are concerned; {@link Clock#ALWAYS} at once. */
    public final int[] release;
    /** When each visit starts; only of those walked last. */
    public final int[] start;
    /** When each visit would start if it waited for nobody; of those walked last that have not started by the clock. */
    public final int[] early;

    /** Times of so many visits, none of which waits for anybody. */
    public LinkTimes(int visits) {
        release = new int[visits];
        start = new int[visits];
        early = new int[visits];
        clear();
    }

    void clear() {
        Arrays.fill(release, Clock.ALWAYS);
    }
}
