// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.solver.internal.evaluate.PlanEvaluation;
import org.fieldwright.solver.internal.evaluate.Violation;
import org.junit.jupiter.api.Test;

/** A later release never makes a later start earlier, breaks included: else what is derived would depend on the order of the derivation. */
class MonotoneWalkTest {
    private static final int CASES = Boolean.getBoolean("fieldwright.full") ? 10_000 : 1_500;
    /** What is fixed is widened to what it needs, another need for other releases; a detour to a break's place can be the shorter way. */
    private static final Set<Feature> OFF = EnumSet.of(
            Feature.BREAK_PLACE,
            Feature.ACTUALS,
            Feature.FREEZE,
            Feature.TRAVELLING,
            Feature.LOCK_START,
            Feature.LINK_DAY,
            Feature.LINK_MAX);

    @Test
    void laterReleasesNeverMakeAnythingEarlier() {
        int compared = 0;
        int later = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomCase random = RandomProblems.make(seed, OFF);
            Dice dice = new Dice(seed, "later", 0);
            Map<String, Instant> before = times(random);
            Map<String, Instant> after = times(withLaterLinks(random, dice));
            if (!before.isEmpty() && !after.isEmpty()) {
                compared++;
                later += before.equals(after) ? 0 : 1;
                long which = seed;
                before.forEach((what, time) -> assertThat(after.get(what))
                        .as("seed %d, %s", which, what)
                        .isAfterOrEqualTo(time));
            }
        }
        assertThat(compared).isGreaterThan(CASES / 4);
        assertThat(later).isGreaterThan(CASES / 20);
    }

    private static RandomCase withLaterLinks(RandomCase random, Dice dice) {
        List<TimeLink> links = random.problem().links().stream()
                .map(l -> l.toBuilder().min(l.min().plus(dice.minutes(0, 90))).build())
                .toList();
        return new RandomCase(
                random.seed(),
                random.features(),
                random.problem().toBuilder().links(links).build(),
                random.policy(),
                random.rules(),
                random.plan());
    }

    /** The starts of linked visits, which do not move with the departure, and the ends of routes; none if there is a circle. */
    private static Map<String, Instant> times(RandomCase random) {
        PlanEvaluation plan = PlanEvaluation.of(random.problem(), random.policy(), random.rules(), random.plan());
        Map<String, Instant> times = new LinkedHashMap<>();
        Case c = new Case(random.problem(), random.policy(), random.rules());
        if (plan.violations().stream().anyMatch(v -> v.violation() == Violation.LINK_CIRCLE)) {
            return times;
        }
        random.plan().forEach((shift, jobs) -> {
            times.put("end of " + shift, plan.route(shift).end());
            jobs.stream()
                    .filter(job -> c.linked(c.jobs.get(job)))
                    .forEach(job -> times.put("start of " + job, plan.visitStart(job)));
        });
        return times;
    }
}
