// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.model.Job;

/** One drive of the early walk: from a place to the next stop, with the pauses taken on the way. */
final class Leg {
    /** A pause or, with pause null, a rule break. */
    record OnTheWay(Pause pause, long start, long length) {
        long earliestStart() {
            return pause == null ? start : pause.earliestStart();
        }
    }

    /** Where a leg goes. */
    sealed interface Target permits Visit, Stay, End {}

    /** To a visit, which waits for others until its release. */
    record Visit(Job job, Fixed.Kind kind, long setup, long arrival, Windows.Slot slot, long release)
            implements Target {}

    /** To a pause with a place. */
    record Stay(Pause pause, long start) implements Target {}

    /** To the end of the route. */
    record End(long arrival) implements Target {}

    final String from;
    final String to;
    final long left;
    final boolean first;
    /** When the stop is reached, after the pauses on the way. */
    long a;
    /** From when a pause may start. */
    long b;

    final List<OnTheWay> onTheWay = new ArrayList<>();
    boolean waitingWasBreak;
    Target target;

    Leg(String from, String to, long left, boolean first, long arrival) {
        this.from = from;
        this.to = to;
        this.left = left;
        this.first = first;
        this.a = arrival;
        this.b = left;
    }

    boolean hasRuleBreak() {
        return onTheWay.stream().anyMatch(o -> o.pause() == null);
    }

    /** Takes a pause or rule break: it delays the arrival, and later pauses start after it. */
    void take(OnTheWay pause) {
        onTheWay.add(pause);
        a = Math.max(a, pause.earliestStart()) + pause.length();
        b = pause.start() + pause.length();
    }
}
