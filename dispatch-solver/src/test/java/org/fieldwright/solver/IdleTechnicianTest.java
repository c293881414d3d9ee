// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.testing.TinyProblems;
import org.junit.jupiter.api.Test;

/** Who has no shift in the problem still has a past, which counts for fairness in the search and in the solver alike. */
class IdleTechnicianTest {
    @Test
    void thePastOfATechnicianWithoutShiftsIsScoredTheSameEverywhere() {
        DispatchProblem three = TinyProblems.threeJobs();
        List<Technician> technicians = new ArrayList<>(three.technicians());
        technicians.add(Technician.builder("idle")
                .workload(new Technician.Workload(Duration.ofHours(30), Duration.ofHours(40)))
                .build());
        Policy policy = Policy.builder().fairnessPerHour(BigDecimal.TEN).build();

        DispatchPlan plan = DispatchEngine.create()
                .plan(PlanRequest.builder(
                                three.toBuilder().technicians(technicians).build())
                        .policy(policy)
                        .stepLimit(200L)
                        .build());

        assertThat(plan.warnings()).noneMatch(warning -> warning.code().equals("SCORES_DIFFERED"));
        // 10 an hour, 30 hours of work, 30 of 40 hours used
        assertThat(plan.costs().get(CostTerm.FAIRNESS)).isGreaterThan(new BigDecimal("225"));
    }
}
