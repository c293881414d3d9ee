// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.model.Hold;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.travel.TravelProvider;
import org.jspecify.annotations.Nullable;

/** Turns a valid problem into flat arrays. One use each. */
public final class ProblemCompiler {
    final CompileContext context;
    final List<String> types;
    final List<String> skills;
    final VisitData visits;
    final @Nullable StockData stock;
    final LinkData links;
    final ShiftData[] shifts;
    final TechnicianData[] technicians;
    final int customers;
    final int[][] fixed;
    final HostTerms host;
    final BitSet[] eligible;
    final BitSet[] allowed;
    final long[] skillNumerator;
    final long[] skillDenominator;

    private ProblemCompiler(
            ProblemIndex index, Policy policy, Eligibility eligibility, TravelProvider travel, HostTerms host) {
        this.host = host;
        Clock clock = new Clock(index.problem().horizonStart());
        context = new CompileContext(index, policy, eligibility, clock, new TravelData(index, travel, clock));
        types = List.copyOf(
                index.visits().stream().map(v -> v.job().type()).collect(Collectors.toCollection(TreeSet::new)));
        skills = List.copyOf(index.visits().stream()
                .map(v -> VisitCompiler.durationSkill(v.visit()))
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new)));
        shifts = compileShifts(index);
        skillNumerator = new long[shifts.length * skills.size()];
        skillDenominator = new long[shifts.length * skills.size()];
        compileSkillFactors(index);
        technicians = compileTechnicians(index);
        LockCompiler locks = new LockCompiler(index, shifts);
        StockCompiler stockCompiler = new StockCompiler(index);
        stock = stockCompiler.compile();
        VisitCompiler visitCompiler = new VisitCompiler(context, types, skills, locks, stockCompiler);
        visits = visitCompiler.compile();
        customers = visitCompiler.customers();
        links = LinkCompiler.compile(context, shifts, visits.count);
        fixed = locks.fixed(visits, context);
        int count = visits.jobs;
        eligible = new BitSet[count];
        allowed = new BitSet[count];
        decide(locks);
        visits.published = new PublishedCompiler(context, this).compile();
    }

    /**
     * Compiles a problem.
     *
     * @param index a problem without errors
     * @param policy the policy
     * @param eligibility the verdicts for the index
     * @param travel where travel times come from
     * @return the compiled problem, bounds not yet widened for fixed visits
     */
    public static CompiledProblem compile(
            ProblemIndex index, Policy policy, Eligibility eligibility, TravelProvider travel, HostTerms host) {
        return new CompiledProblem(new ProblemCompiler(index, policy, eligibility, travel, host));
    }

    private ShiftData[] compileShifts(ProblemIndex index) {
        Map<String, List<Hold>> holds = index.problem().holds().stream().collect(Collectors.groupingBy(Hold::shift));
        ShiftData[] data = new ShiftData[index.shifts().size()];
        for (int s = 0; s < data.length; s++) {
            ShiftEntry entry = index.shifts().get(s);
            data[s] = new ShiftData(s, entry, holds.getOrDefault(entry.shift().id(), List.of()), context);
        }
        return data;
    }

    private TechnicianData[] compileTechnicians(ProblemIndex index) {
        List<Technician> all = index.technicians();
        TechnicianData.Workloads workloads = TechnicianData.Workloads.of(all);
        TechnicianData[] data = new TechnicianData[all.size()];
        int next = 0;
        for (int t = 0; t < data.length; t++) {
            // The shifts are numbered technician by technician.
            int first = next;
            while (next < shifts.length && shifts[next].technician == t) {
                next++;
            }
            int[] own = IntStream.range(first, next).toArray();
            data[t] = new TechnicianData(all.get(t), own, shifts, types, workloads);
        }
        return data;
    }

    /** The factor of each skill on each shift: that of the technician's first entry which is valid on the shift's day. */
    private void compileSkillFactors(ProblemIndex index) {
        for (ShiftData shift : shifts) {
            List<Technician.Skill> held =
                    index.technicians().get(shift.technician).skills();
            for (int k = 0; k < skills.size(); k++) {
                Factor factor = Factor.ONE;
                for (Technician.Skill skill : held) {
                    if (skill.name().equals(skills.get(k)) && validOn(skill, shift)) {
                        factor = Factor.of(skill.durationFactor());
                        break;
                    }
                }
                skillNumerator[shift.number * skills.size() + k] = factor.numerator();
                skillDenominator[shift.number * skills.size() + k] = factor.denominator();
            }
        }
    }

    private static boolean validOn(Technician.Skill skill, ShiftData shift) {
        return (skill.validFrom() == null || !shift.date().isBefore(skill.validFrom()))
                && (skill.validTo() == null || !shift.date().isAfter(skill.validTo()));
    }

    private void decide(LockCompiler locks) {
        Map<Integer, BitSet> byClass = new HashMap<>();
        for (int v = 0; v < visits.jobs; v++) {
            int visit = v;
            Job.Lock lock = LockCompiler.lock(context.index().visits().get(v));
            eligible[v] = byClass.computeIfAbsent(context.eligibility().visitClass(v), c -> eligible(visit));
            allowed[v] = eligible[v];
            if (visits.mustShift[v] >= 0) {
                allowed[v] = new BitSet(shifts.length);
                allowed[v].set(visits.mustShift[v]);
            } else if (lock != null) {
                allowed[v] = locks.shifts(lock);
                if (!LockCompiler.overridesRules(lock)) {
                    allowed[v].and(eligible[v]);
                }
            }
        }
    }

    private BitSet eligible(int visit) {
        BitSet set = new BitSet(shifts.length);
        for (int s = 0; s < shifts.length; s++) {
            if (context.eligibility().eligible(visit, s)) {
                set.set(s);
            }
        }
        return set;
    }
}
