// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.LinkData;
import org.fieldwright.solver.internal.compile.Money;
import org.fieldwright.solver.internal.evaluate.PlanRecord;
import org.fieldwright.solver.internal.search.Routes;
import org.jspecify.annotations.Nullable;

/** Why a job is not in a plan: the deciding reason first, then what it rests on, technician by technician. */
public final class UnassignedReasons {
    private static final String NO_ROOM_FOR_CREW = "NO_ROOM_FOR_CREW";
    /** How many shifts are tried for all jobs of a plan together; some microseconds each. */
    private static final int TRIES = 200_000;
    /** How many verdicts are made again for all jobs together; some tenths of a millisecond each. */
    private static final int VERDICTS = 10_000;
    /** How many shifts are walked, whole plans together, to name what a job breaks there. */
    private static final int WALKS = 1_000_000;

    private static final int LEAST = 3;
    /** So many technicians are named at most. */
    private static final int NAMES = 20;

    private final Planning planning;
    private final CompiledProblem problem;
    private final Routes plan;
    private final Routes empty;
    private final int visits;

    /**
     * For a plan. Of very many jobs each is looked into less: the nearest shifts alone are tried, and the reasons say so.
     *
     * @param planning the compiled problem
     * @param plan the plan
     * @param visits for how many visits the reasons are asked
     */
    public UnassignedReasons(Planning planning, Routes plan, int visits) {
        this.planning = planning;
        this.plan = plan;
        this.visits = Math.max(1, visits);
        problem = planning.compiled();
        empty = Routes.fixedOnly(problem);
    }

    private int most(int budget) {
        return Math.max(LEAST, budget / visits);
    }

    /** The allowed shifts, of too many those that start nearest. */
    private BitSet looked(int visit, int most) {
        BitSet allowed = problem.allowedShifts(visit);
        if (allowed.cardinality() <= most) {
            return allowed;
        }
        int site = problem.visits.site[visit];
        BitSet nearest = new BitSet();
        allowed.stream()
                .mapToLong(s -> (problem.travel.map(problem.shifts[s].start, site) & 0xFFFF_FFFFL) << 32 | s)
                .sorted()
                .limit(most)
                .forEach(key -> nearest.set((int) key));
        return nearest;
    }

    /** The reasons of a visit; of a crew those of the first visit that says more than that there is no room for all. */
    public List<Reason> of(int visit) {
        List<Reason> ofCrew = List.of();
        for (int member : problem.links.crew(visit)) {
            List<Reason> reasons = ofVisit(member);
            if (!reasons.get(0).code().equals(NO_ROOM_FOR_CREW)) {
                return reasons;
            }
            ofCrew = reasons;
        }
        return ofCrew;
    }

    private List<Reason> ofVisit(int visit) {
        Job job = planning.index().visits().get(visit).job();
        if (!problem.visits.plannable[visit]) {
            return List.of(Reason.of(
                    "STATUS_" + job.status().name(),
                    "The job is not to be planned: its status is " + job.status() + ".",
                    Texts.facts("status", job.status().name())));
        }
        if (planning.index().shifts().isEmpty()) {
            return List.of(Reason.of("NO_SHIFT", "There is no shift in the problem.", Texts.facts()));
        }
        if (problem.allowedShifts(visit).isEmpty()) {
            return noShiftAllowed(visit, job);
        }
        if (problem.visits.windows.none(visit)) {
            return List.of(Reason.of(
                    "NO_WINDOW_LEFT",
                    "No window is left: its windows, the opening hours of site " + job.site()
                            + ", now and other bounds do not overlap.",
                    Texts.facts("site", job.site())));
        }
        List<Reason> absent = withoutPredecessor(visit);
        if (!absent.isEmpty()) {
            return absent;
        }
        if (problem.visits.after[visit] >= 0 || problem.visits.position[visit] > 0) {
            return noLockedPlace(visit, job); // alone it would be nowhere
        }
        BitSet fitsAlone = fitsAlone(visit);
        return fitsAlone.isEmpty() ? neverFits(visit) : noRoom(visit, job, fitsAlone);
    }

    private List<Reason> withoutPredecessor(int visit) {
        int locked = problem.visits.after[visit];
        if (locked >= 0 && !plan.planned(locked)) {
            String before = planning.job(locked);
            return List.of(Reason.of(
                    "PREDECESSOR_UNASSIGNED",
                    "Its lock puts it directly after job " + before + ", which is not planned.",
                    Texts.facts("job", before)));
        }
        LinkData links = problem.links;
        for (int i = 0; i < links.degree(visit); i++) {
            int l = links.link(visit, i);
            if (links.b[l] == visit && links.absent[l] == LinkData.Absent.SKIP && !plan.planned(links.a[l])) {
                String before = planning.job(links.a[l]);
                return List.of(Reason.of(
                        "PREDECESSOR_UNASSIGNED",
                        "It needs job " + before + ", which is not planned.",
                        Texts.facts("job", before)));
            }
        }
        return List.of();
    }

    private List<Reason> noLockedPlace(int visit, Job job) {
        Routes.Place place = best(visit);
        if (place != null) {
            return placed(place, job);
        }
        int before = problem.visits.after[visit];
        int position = problem.visits.position[visit];
        String where = before >= 0 ? "directly after job " + planning.job(before) : "at position " + position;
        return List.of(Reason.of(
                "NO_ROOM_AT_LOCKED_PLACE",
                "Its lock puts it " + where + ", and no route was found that has room for it there.",
                before >= 0
                        ? Texts.facts("job", planning.job(before))
                        : Texts.facts("position", Integer.toString(position))));
    }

    private List<Reason> noShiftAllowed(int visit, Job job) {
        List<Reason> reasons = new ArrayList<>();
        if (job.lock() != null && anyEligible(visit)) {
            reasons.add(Reason.of(
                    "LOCK_LEAVES_NO_SHIFT",
                    "The dispatcher's lock leaves no shift that may have the job.",
                    Texts.facts()));
            return reasons;
        }
        reasons.add(Reason.of(
                "NO_ELIGIBLE_TECHNICIAN",
                "The rules let none of the " + planning.index().technicians().size() + " technicians do it.",
                Texts.facts(
                        "technicians",
                        Integer.toString(planning.index().technicians().size()))));
        Set<String> seen = new HashSet<>();
        int shifts = Math.min(problem.shifts.length, most(VERDICTS));
        for (int s = 0; s < shifts; s++) {
            String technician = planning.technician(s);
            for (Reason rejection : planning.eligibility().verdict(visit, s).rejections()) {
                if (seen.add(technician + '\n' + rejection.code() + '\n' + rejection.facts())) {
                    reasons.add(rejection.about(technician, planning.shift(s)));
                }
            }
        }
        return reasons;
    }

    private boolean anyEligible(int visit) {
        for (int s = 0; s < problem.shifts.length; s++) {
            if (problem.eligible(visit, s)) {
                return true;
            }
        }
        return false;
    }

    private BitSet fitsAlone(int visit) {
        BitSet fits = new BitSet();
        BitSet allowed = looked(visit, most(TRIES));
        for (int s = allowed.nextSetBit(0); s >= 0; s = allowed.nextSetBit(s + 1)) {
            if (empty.best(visit, s) != null) {
                fits.set(s);
            }
        }
        return fits;
    }

    private List<Reason> neverFits(int visit) {
        List<Reason> reasons = new ArrayList<>();
        BitSet allowed = problem.allowedShifts(visit);
        int tried = Math.min(allowed.cardinality(), most(TRIES));
        String of = tried == allowed.cardinality() ? "" : tried + " nearest of the ";
        reasons.add(Reason.of(
                "NEVER_FITS",
                "It fits none of the " + of + allowed.cardinality() + " shifts allowed, even if they do nothing else.",
                Texts.facts("shifts", Integer.toString(allowed.cardinality()))));
        allowed = looked(visit, most(WALKS / problem.shifts.length));
        for (int s = allowed.nextSetBit(0); s >= 0; s = allowed.nextSetBit(s + 1)) {
            Set<String> codes = new LinkedHashSet<>();
            for (PlanRecord.Broken broken : brokenAlone(visit, s)) {
                if (codes.add(broken.violation().name())) {
                    reasons.add(Texts.broken(planning, broken));
                }
            }
        }
        return reasons;
    }

    /** What a visit alone on a shift breaks; behind the stop at a depot with which it breaks least, if it helps. */
    private List<PlanRecord.Broken> brokenAlone(int visit, int shift) {
        List<PlanRecord.Broken> least = broken(shift, visit);
        for (int d = 0; d < problem.depots(); d++) {
            List<PlanRecord.Broken> behind = broken(shift, problem.depotStop(shift, d), visit);
            least = behind.size() < least.size() ? behind : least;
        }
        return least;
    }

    private List<PlanRecord.Broken> broken(int shift, int... stops) {
        int[][] routes = empty.visits().clone();
        routes[shift] = IntStream.concat(Arrays.stream(routes[shift]), Arrays.stream(stops))
                .toArray();
        return problem.links.any()
                ? new PlanRecord(problem, routes).broken()
                : PlanRecord.brokenBy(problem, routes, problem.shifts[shift].technician);
    }

    private Routes.@Nullable Place best(int visit) {
        Routes.Place best = null;
        BitSet looked = looked(visit, most(TRIES));
        for (int s = looked.nextSetBit(0); s >= 0; s = looked.nextSetBit(s + 1)) {
            Routes.Place place = plan.best(visit, s);
            if (place != null && (best == null || place.delta() < best.delta())) {
                best = place;
            }
        }
        return best;
    }

    private String names(BitSet shifts) {
        List<String> names =
                shifts.stream().mapToObj(planning::technician).distinct().toList();
        String first = names.stream().limit(NAMES).collect(Collectors.joining(", "));
        return names.size() <= NAMES ? first : first + " and " + (names.size() - NAMES) + " more";
    }

    private List<Reason> noRoom(int visit, Job job, BitSet fitsAlone) {
        int crew = problem.links.crew(visit).length;
        if (crew > 1) {
            return List.of(Reason.of(
                    "NO_ROOM_FOR_CREW",
                    "No " + crew
                            + " technicians who could do it together have room at the same time beside the work that"
                            + " they have, as far as the search has tried.",
                    Texts.facts("visits", Integer.toString(crew))));
        }
        Routes.Place place = best(visit);
        String technicians = names(fitsAlone);
        if (place == null) {
            return List.of(Reason.of(
                    "NO_ROOM",
                    "Technicians who could do it (" + technicians + ") have no room beside the work that they have.",
                    Texts.facts("shifts", Integer.toString(fitsAlone.cardinality()), "technicians", technicians)));
        }
        return placed(place, job);
    }

    /** It has a place in the plan as it stands. */
    private List<Reason> placed(Routes.Place place, Job job) {
        String extra = Money.amount(place.delta()).toPlainString();
        Reason reason = job.optionalPrice() == null
                ? Reason.of(
                        "SEARCH_ENDED",
                        "It fits, but the search ended before it was placed; give it more time.",
                        Texts.facts("extraCost", extra))
                : Reason.of(
                        "COSTS_MORE_THAN_PRICE",
                        "Doing it costs " + extra + " more; leaving it costs "
                                + job.optionalPrice().toPlainString() + ".",
                        Texts.facts(
                                "extraCost", extra, "price", job.optionalPrice().toPlainString()));
        return List.of(reason.about(planning.technician(place.shift()), planning.shift(place.shift())));
    }
}
