// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.core.model.Technician;
import org.fieldwright.rules.RuleEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a fresh JVM pays before its first verdict of the built-in rules: loading classes and rules, and deciding a small day.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar FirstVerdictBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstVerdictBenchmark {
    private final DispatchProblem problem = MicroDay.of(10, 4, 1);

    /**
     * Decides the day.
     *
     * @return the verdicts
     */
    @Benchmark
    public Eligibility decide() {
        ProblemIndex index = new ProblemIndex(problem);
        Eligibility verdicts = RuleEngine.builtIn().decide(index);
        for (int v = 0; v < index.visits().size(); v++) {
            for (int s = 0; s < index.shifts().size(); s++) {
                boolean able =
                        able(index.visits().get(v).job(), index.shifts().get(s).technician());
                Check.that(
                        verdicts.eligible(v, s) == able,
                        "visit " + v + " and shift " + s + " are decided by skill and level alone (" + able + ")");
            }
        }
        return verdicts;
    }

    /** Nothing else in this day can reject. */
    private static boolean able(Job job, Technician technician) {
        SkillDemand wanted = job.visits().get(0).requirements().allOf().get(0);
        return technician.skills().stream()
                .anyMatch(s -> s.name().equals(wanted.skill()) && s.level() >= wanted.level());
    }
}
