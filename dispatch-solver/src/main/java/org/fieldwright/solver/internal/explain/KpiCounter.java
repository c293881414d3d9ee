// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.explain;

import static org.fieldwright.solver.internal.compile.Clock.NEVER;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.fieldwright.core.plan.DispatchPlan.Kpis;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.TechnicianData;
import org.fieldwright.solver.internal.evaluate.PlanRecord;
import org.fieldwright.solver.internal.evaluate.RouteRecord.VisitEntry;
import org.fieldwright.solver.internal.evaluate.RouteResult;

/** Counts the key figures of an evaluated plan. */
final class KpiCounter {
    private final CompiledProblem problem;
    private final PlanRecord record;
    private long mandatoryMinutes;
    private long mandatoryMinutesDone;
    private int assigned;
    private int slaJobs;
    private int slaMet;
    private long travel;
    private long metres;
    private long work;
    private long waiting;
    private long overtime;
    private long net;
    private int shiftsUsed;
    private final BitSet techniciansUsed = new BitSet();

    KpiCounter(PlanRecord record) {
        this.record = record;
        problem = record.problem();
    }

    Kpis count() {
        countVisits();
        for (int s = 0; s < problem.shifts.length; s++) {
            countRoute(s);
        }
        double[] loads = loads();
        double mean = Arrays.stream(loads).average().orElse(0);
        double variance =
                Arrays.stream(loads).map(l -> (l - mean) * (l - mean)).average().orElse(0);
        double spread = Arrays.stream(loads).max().orElse(0)
                - Arrays.stream(loads).min().orElse(0);
        int jobs = problem.index.problem().jobs().size();
        return new Kpis(
                jobs,
                assigned,
                jobs - assigned,
                mandatoryMinutes,
                mandatoryMinutesDone,
                shiftsUsed,
                techniciansUsed.cardinality(),
                Duration.ofSeconds(travel),
                metres,
                Duration.ofSeconds(work),
                Duration.ofSeconds(waiting),
                Duration.ofSeconds(overtime),
                slaJobs,
                slaMet,
                rounded(net == 0 ? 0 : (double) work / net),
                rounded(spread),
                rounded(StrictMath.sqrt(variance)));
    }

    private void countVisits() {
        for (int v = 0; v < problem.visits.jobs; v++) {
            assigned += problem.index.visits().get(v).index() == 0 && allAssigned(v) ? 1 : 0;
            if (problem.visits.undone[v] > 0) {
                int minutes = (problem.visits.duration[v] + 59) / 60;
                mandatoryMinutes += minutes;
                mandatoryMinutesDone += record.assigned(v) ? minutes : 0;
            }
        }
    }

    private boolean allAssigned(int first) {
        int visits = problem.index.visits().get(first).job().visits().size();
        return IntStream.range(first, first + visits).allMatch(record::assigned);
    }

    private void countRoute(int shift) {
        RouteResult result = record.result(shift);
        if (!result.used()) {
            return;
        }
        shiftsUsed++;
        techniciansUsed.set(problem.shifts[shift].technician);
        travel += result.travel();
        metres += result.metres();
        work += result.service();
        waiting += result.waiting();
        overtime += result.overtime();
        net += problem.shifts[shift].net;
        record.stops(shift).forEach(stop -> {
            if (stop instanceof VisitEntry visit) {
                countSla(visit);
            }
        });
    }

    private void countSla(VisitEntry visit) {
        int respondBy = problem.visits.respondBy[visit.visit()];
        int resolveBy = problem.visits.resolveBy[visit.visit()];
        if (respondBy != NEVER || resolveBy != NEVER) {
            slaJobs++;
            slaMet += visit.start() <= respondBy && visit.end() <= resolveBy ? 1 : 0;
        }
    }

    private double[] loads() {
        double[] loads = new double[problem.technicians.length];
        for (int t = 0; t < loads.length; t++) {
            TechnicianData technician = problem.technicians[t];
            long load = technician.usedBefore;
            for (int shift : technician.shifts) {
                load += record.result(shift).used() ? record.result(shift).work() : 0;
            }
            loads[t] = technician.available <= 0 ? 0 : (double) load / technician.available;
        }
        return loads;
    }

    private static double rounded(double ratio) {
        return StrictMath.rint(ratio * 10_000) / 10_000;
    }
}
