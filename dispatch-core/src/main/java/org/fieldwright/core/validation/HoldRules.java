// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.Hold;
import org.fieldwright.core.model.Shift;

/** Slots kept for customers. Those that have expired no longer count, so only their form is judged. */
final class HoldRules {
    private HoldRules() {}

    static void check(Context context) {
        At at = At.ROOT.field("holds");
        List<Hold> holds = context.problem.holds();
        new Ids<Hold>("hold", context).addAll(holds, Hold::id, at);
        boolean sound = true;
        for (int i = 0; i < holds.size(); i++) {
            sound &= hold(context, holds.get(i), at.index(i));
        }
        if (sound) {
            overlaps(context, holds, at);
        }
    }

    /** Whether one can compute with the hold. */
    private static boolean hold(Context context, Hold hold, At at) {
        String subject = "Hold " + Faults.shorten(hold.id());
        boolean sound = context.shiftOf(hold.technician(), hold.shift(), at, subject);
        context.sites.refer(hold.site(), at.field("site"), subject);
        sound &= context.values.time(hold.start(), at.field("start"), "The start of " + subject);
        sound &= context.values.positive(hold.length(), at.field("length"), "The length of " + subject);
        context.values.wholeSecond(hold.expires(), at.field("expires"), "The expiry of " + subject);
        Shift shift = context.shifts.get(hold.shift());
        if (!hold.expires().isAfter(context.problem.clock())) {
            String message = subject + " expired at " + hold.expires() + "; now it is " + context.problem.clock() + ".";
            context.faults.add(Code.HOLD_EXPIRED, at.field("expires"), hold.expires(), message);
        } else if (sound
                && shift != null
                && (hold.start().isBefore(shift.earliestDeparture())
                        || hold.start().plus(hold.length()).isAfter(shift.hardEnd()))) {
            String message = subject + " (" + hold.start() + ", " + hold.length() + ") lies outside shift " + shift.id()
                    + " from " + shift.earliestDeparture() + " to " + shift.hardEnd() + ".";
            context.faults.add(Code.HOLD_OUTSIDE_SHIFT, at.field("start"), hold.start(), message);
        }
        return sound;
    }

    private static void overlaps(Context context, List<Hold> holds, At at) {
        Map<String, Hold> lastByShift = new HashMap<>();
        List<Integer> byTime = IntStream.range(0, holds.size())
                .filter(i -> holds.get(i).expires().isAfter(context.problem.clock()))
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> holds.get(i).start()))
                .toList();
        for (int i : byTime) {
            Hold hold = holds.get(i);
            Hold before = lastByShift.put(hold.shift(), hold);
            if (before != null && before.start().plus(before.length()).isAfter(hold.start())) {
                String message = "Hold " + hold.id() + " starts (" + hold.start() + ") before hold " + before.id()
                        + " of the same shift ends.";
                context.faults.add(Code.HOLD_OVERLAP, at.index(i).field("start"), hold.start(), message);
            }
        }
    }
}
