// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.PastVisit;

/** The problem's own values, and its history. */
final class HeaderRules {
    private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant YEAR_9999 = Instant.parse("9999-12-31T23:59:59Z");

    private HeaderRules() {}

    static void check(Context context) {
        DispatchProblem problem = context.problem;
        Values values = context.values;
        values.name(problem.id(), At.ROOT.field("id"), "The id of the problem");
        values.attributes(problem.attributes(), At.ROOT, "the problem");
        values.time(problem.horizonStart(), At.ROOT.field("horizonStart"), "The start of the horizon");
        values.time(problem.now(), At.ROOT.field("now"), "The current time");
        if (problem.horizonStart().isBefore(YEAR_1) || problem.horizonStart().isAfter(YEAR_9999)) {
            String message =
                    "The start of the horizon (" + problem.horizonStart() + ") is not within the years 1 to 9999.";
            context.faults.add(Code.TIME_TOO_FAR, At.ROOT.field("horizonStart"), problem.horizonStart(), message);
        }
        horizon(context, problem);
        try {
            Currency.getInstance(problem.currency());
        } catch (IllegalArgumentException e) {
            String message = "The currency \"" + Faults.shorten(problem.currency()) + "\" is no ISO 4217 code.";
            context.faults.add(Code.CURRENCY_UNKNOWN, At.ROOT.field("currency"), problem.currency(), message);
        }
        for (int i = 0; i < problem.history().size(); i++) {
            history(context, problem.history().get(i), At.ROOT.field("history").index(i));
        }
    }

    private static void horizon(Context context, DispatchProblem problem) {
        At at = At.ROOT.field("horizonEnd");
        boolean sound = context.values.wholeSecond(problem.horizonEnd(), at, "The end of the horizon");
        String said = "The horizon from " + problem.horizonStart() + " to " + problem.horizonEnd();
        if (!problem.horizonEnd().isAfter(problem.horizonStart())) {
            context.faults.add(Code.HORIZON_REVERSED, at, problem.horizonEnd(), said + " ends at or before its start.");
        } else if (sound
                && Duration.between(problem.horizonStart(), problem.horizonEnd())
                                .compareTo(Values.YEAR)
                        > 0) {
            context.faults.add(Code.HORIZON_TOO_LONG, at, problem.horizonEnd(), said + " is longer than 366 days.");
        }
    }

    private static void history(Context context, PastVisit visit, At at) {
        context.values.wholeSecond(visit.at(), at.field("at"), "The time of a past visit");
        known(context, context.technicians, visit.technician(), at.field("technician"));
        if (visit.site() != null) {
            known(context, context.sites, visit.site(), at.field("site"));
        }
        if (visit.equipment() != null) {
            known(context, context.equipment, visit.equipment(), at.field("equipment"));
        }
    }

    private static void known(Context context, Ids<?> ids, String id, At at) {
        if (ids.get(id) == null) {
            String message = "A past visit names \"" + Faults.shorten(id) + "\", which is not in the problem.";
            context.faults.add(Code.HISTORY_UNKNOWN, at, id, message);
        }
    }
}
