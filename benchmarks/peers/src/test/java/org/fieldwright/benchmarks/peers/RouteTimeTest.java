// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldwright.benchmarks.flat.FlatBreak;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.FlatShift;
import org.fieldwright.benchmarks.flat.FlatVisit;
import org.junit.jupiter.api.Test;

class RouteTimeTest {
    /** Three places in a row, 10 apart. */
    private static final int[][] ROW = {{0, 10, 20}, {10, 0, 10}, {20, 10, 0}};

    private static final FlatShift SHIFT = shift(List.of());
    private static final FlatProblem PROBLEM = new FlatProblem("row", 1, 0, ROW, ROW, List.of(), List.of(SHIFT));

    @Test
    void theSpanIsThatOfLeavingAsLateAsWindowsAllow() {
        RouteTime first = RouteTime.start(SHIFT).then(PROBLEM, SHIFT, visit(1, 0, 40));
        RouteTime second = first.then(PROBLEM, SHIFT, visit(2, 100, 200));
        RouteTime end = second.finish(PROBLEM, SHIFT);

        // Leaving at 30 is as late as the first window allows; from its end at 45 there are 45 to wait at the second
        // one.
        assertThat(second.start()).isEqualTo(100);
        assertThat(second.last()).isEqualTo(30);
        assertThat(second.span()).isEqualTo(105 - 30);
        assertThat(end.ready()).isEqualTo(125);
        assertThat(end.span()).isEqualTo(95);
        assertThat(end.late()).isZero();
    }

    @Test
    void latenessIsThatOfTheStopAlone() {
        RouteTime late = RouteTime.start(SHIFT).then(PROBLEM, SHIFT, visit(1, 0, 4));
        RouteTime next = late.then(PROBLEM, SHIFT, visit(2, 0, 1000));

        assertThat(late.late()).isEqualTo(6);
        assertThat(next.late()).isZero();
        assertThat(next.start()).isEqualTo(25);
    }

    @Test
    void aBreakIsTakenWhenItWouldBePassedAndWhenWaitingHasRoom() {
        FlatShift pausing = shift(List.of(new FlatBreak(20, 30, 15)));
        RouteTime passed = RouteTime.start(pausing)
                .then(PROBLEM, pausing, visit(1, 0, 1000))
                .then(PROBLEM, pausing, visit(2, 0, 1000));
        RouteTime waiting = RouteTime.start(pausing).then(PROBLEM, pausing, visit(1, 35, 1000));
        RouteTime tight = RouteTime.start(pausing).then(PROBLEM, pausing, visit(1, 25, 1000));

        // The second visit would be from 25 to 30, but home is after the latest start: so the break is taken there.
        assertThat(passed.breaks()).isZero();
        assertThat(passed.finish(PROBLEM, pausing).breaks()).isEqualTo(1);
        assertThat(passed.finish(PROBLEM, pausing).ready()).isEqualTo(30 + 15 + 20);
        assertThat(waiting.breaks()).isEqualTo(1);
        assertThat(waiting.start()).isEqualTo(45);
        assertThat(tight.breaks()).isZero();
        assertThat(tight.start()).isEqualTo(25);
    }

    private static FlatShift shift(List<FlatBreak> breaks) {
        return new FlatShift("t", "s", 0, 0, 0, 1000, -1, List.of(), breaks);
    }

    private static FlatVisit visit(int place, int earliest, int latest) {
        return new FlatVisit("j", place, 5, earliest, latest, -1, List.of(), List.of(0));
    }
}
