// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Predicate;
import org.fieldwright.benchmarks.flat.FlatAnswer;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.FlatVisit;
import org.fieldwright.benchmarks.peers.TinyProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each planner on problems small enough to try all plans. */
class PeerRunTest {
    private static final long SEED = 5;

    @ParameterizedTest
    @CsvSource({
        "jsprit,false", "jsprit,true", "ortools,false", "ortools,true",
        "optaplanner,false", "optaplanner,true", "timefold,false", "timefold,true"
    })
    void everyPlannerFindsTheBestPlan(String peer, boolean pause) {
        FlatProblem problem = TinyProblem.of(SEED, pause);
        long best = TinyProblem.best(problem);

        FlatAnswer answer = run(peer, problem, a -> TinyProblem.metres(problem, a.routes()) == best);

        assertThat(best).as("the problem has a plan").isLessThan(Long.MAX_VALUE);
        assertThat(answer.fault()).isEmpty();
        assertThat(TinyProblem.metres(problem, answer.routes())).isEqualTo(best);
        assertThat(answer.trace()).isNotEmpty();
        assertThat(answer.trace().get(answer.trace().size() - 1).money()).isEqualTo((double) best);
        assertThat(answer.version()).matches("[0-9].*");
        assertThat(answer.millis()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsprit", "optaplanner", "timefold"})
    void whoCannotLeaveWorkOutSaysSo(String peer) {
        FlatAnswer answer = PeerRun.run(peer, withPrice(1), 1, 1);

        assertThat(answer.routes()).isEmpty();
        assertThat(answer.fault()).isNotEmpty();
    }

    @Test
    void orToolsLeavesOutWhatCostsLessThanGoingThere() {
        FlatProblem problem = withPrice(1);

        FlatAnswer answer = run("ortools", problem, a -> !a.routes().isEmpty());

        assertThat(answer.routes()).containsOnly(List.of());
        assertThat(answer.trace().get(answer.trace().size() - 1).money())
                .isEqualTo((double) problem.visits().size());
    }

    @Test
    void anUnknownPlannerIsRefused() {
        assertThatThrownBy(() -> PeerRun.run("vroom", withPrice(1), 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"vroom\" is not known; choose one of");
    }

    /** One second is plenty on an idle machine; on a busy one, longer and longer runs. */
    private static FlatAnswer run(String peer, FlatProblem problem, Predicate<FlatAnswer> good) {
        FlatAnswer answer = PeerRun.run(peer, problem, 1, 1);
        for (int seconds = 2; seconds <= 32 && !good.test(answer); seconds *= 2) {
            answer = PeerRun.run(peer, problem, seconds, 1);
        }
        return answer;
    }

    private static FlatProblem withPrice(long price) {
        FlatProblem tiny = TinyProblem.of(SEED, false);
        List<FlatVisit> optional = tiny.visits().stream()
                .map(v -> new FlatVisit(
                        v.job(), v.place(), v.duration(), v.earliest(), v.latest(), price, v.demand(), v.shifts()))
                .toList();
        return new FlatProblem(
                tiny.name(), tiny.perKilometre(), tiny.kinds(), tiny.seconds(), tiny.metres(), optional, tiny.shifts());
    }
}
