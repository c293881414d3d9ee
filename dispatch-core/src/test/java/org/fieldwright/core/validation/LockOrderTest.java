// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.testing.TinyProblems;
import org.junit.jupiter.api.Test;

/** Locks of position and order that no route can keep are reported at the one that comes second. */
class LockOrderTest {
    private static DispatchProblem with(DispatchProblem problem, String job, Job.Lock.Builder lock) {
        return TinyProblems.changed(
                problem, job, j -> j.toBuilder().lock(lock.build()).build());
    }

    private static Job.Lock.Builder after(String job) {
        return Job.Lock.builder().after(job);
    }

    private static List<String> faults(DispatchProblem problem) {
        return ProblemValidator.validate(problem).stream()
                .filter(issue -> issue.severity() == Issue.Severity.ERROR)
                .peek(issue -> assertThat(issue.remedy()).isNotBlank())
                .map(issue -> issue.code() + " " + issue.pointer())
                .toList();
    }

    @Test
    void aChainWithPositionsIsSound() {
        DispatchProblem chain = with(TinyProblems.threeJobs(), "job-2", after("job-1"));

        assertThat(faults(with(chain, "job-3", after("job-2").position(2)))).isEmpty();
    }

    @Test
    void jobsAfterOneAnotherInACircle() {
        DispatchProblem two = with(TinyProblems.threeJobs(), "job-1", after("job-2"));

        assertThat(faults(with(two, "job-2", after("job-1")))).containsExactly("LOCK_CONTRADICTION /jobs/0/lock/after");
        assertThat(faults(with(two, "job-1", after("job-1")))).containsExactly("LOCK_CONTRADICTION /jobs/0/lock/after");
    }

    @Test
    void twoDirectlyAfterTheSameJobUnlessOneIsCancelled() {
        DispatchProblem two = with(with(TinyProblems.threeJobs(), "job-2", after("job-1")), "job-3", after("job-1"));

        assertThat(faults(two)).containsExactly("LOCK_CONTRADICTION /jobs/2/lock/after");
        assertThat(faults(TinyProblems.changed(
                        two,
                        "job-2",
                        job -> job.toBuilder().status(Job.Status.CANCELLED).build())))
                .isEmpty();
    }

    @Test
    void twoAtOnePlaceOfAShift() {
        DispatchProblem one = with(
                TinyProblems.threeJobs(),
                "job-1",
                Job.Lock.builder().shift("shift-1").position(1));

        assertThat(faults(with(one, "job-3", Job.Lock.builder().shift("shift-1").position(1))))
                .containsExactly("LOCK_CONTRADICTION /jobs/2/lock/position");
        assertThat(faults(with(one, "job-3", Job.Lock.builder().position(1)))).isEmpty();
    }

    @Test
    void whatDoesNotGoTogetherWithTheJobBefore() {
        DispatchProblem first =
                with(TinyProblems.threeJobs(), "job-1", Job.Lock.builder().position(1));

        assertThat(faults(with(first, "job-2", after("job-1").position(2)))).isEmpty();
        assertThat(faults(with(first, "job-2", after("job-1").position(3))))
                .containsExactly("LOCK_CONTRADICTION /jobs/1/lock/after");
        assertThat(faults(with(first, "job-2", after("job-1").position(0))))
                .containsExactly("LOCK_CONTRADICTION /jobs/1/lock/after");
    }
}
