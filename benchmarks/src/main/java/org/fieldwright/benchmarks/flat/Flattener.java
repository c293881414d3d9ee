// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.flat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.travel.TravelProvider.Place;
import org.fieldwright.core.travel.TravelTable;
import org.jspecify.annotations.Nullable;

/** A dispatch problem, with what the rules say of who may do what, as plain numbers. What those cannot say is refused, not left out. */
public final class Flattener {
    private final ProblemIndex index;
    private final DispatchProblem problem;
    private final Eligibility eligibility;
    private final BigDecimal perKilometre;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> kinds;
    private final TravelTable table;

    private Flattener(DispatchProblem problem, EligibilityProvider rules, BigDecimal perKilometre) {
        this.problem = problem;
        this.perKilometre = perKilometre;
        index = new ProblemIndex(problem);
        Plainness.check(index);
        eligibility = rules.decide(index);
        problem.sites().forEach(s -> places.put(s.id(), places.size()));
        List<Place> all = problem.sites().stream()
                .map(s -> new Place(s.id(), s.location()))
                .toList();
        table = problem.travel().table(all, all);
        SortedSet<String> parts = new TreeSet<>();
        index.visits()
                .forEach(v -> parts.addAll(v.visit().requirements().parts().keySet()));
        kinds = List.copyOf(parts);
    }

    /**
     * Flattens a problem. The visits are numbered like those of {@link ProblemIndex}, and so are the shifts.
     *
     * @param problem the problem
     * @param rules decide who may do what
     * @param perKilometre money for 1000 m, above zero: the whole objective but for the prices of optional work
     * @return the same in plain numbers
     * @throws InexpressibleException if the problem has something else
     */
    public static FlatProblem flatten(DispatchProblem problem, EligibilityProvider rules, BigDecimal perKilometre) {
        return new Flattener(problem, rules, perKilometre).flat();
    }

    private FlatProblem flat() {
        List<FlatVisit> visits = new ArrayList<>();
        for (int v = 0; v < index.visits().size(); v++) {
            visits.add(visit(v, index.visits().get(v).job()));
        }
        String name = problem.id() == null ? "problem" : problem.id();
        return new FlatProblem(
                name,
                perKilometre.doubleValue(),
                kinds.size(),
                matrix(true),
                matrix(false),
                visits,
                index.shifts().stream().map(this::shift).toList());
    }

    private int[][] matrix(boolean seconds) {
        int[][] cells = new int[table.rows()][table.columns()];
        for (int from = 0; from < cells.length; from++) {
            for (int to = 0; to < cells[from].length; to++) {
                if (!table.reachable(from, to)) {
                    throw new InexpressibleException("There is no way from "
                            + problem.sites().get(from).id() + " to "
                            + problem.sites().get(to).id() + ".");
                }
                // Between stops at one place there is no travel.
                cells[from][to] = from == to ? 0 : seconds ? table.seconds(from, to) : table.metres(from, to);
            }
        }
        return cells;
    }

    private FlatVisit visit(int number, Job job) {
        Job.Visit visit = job.visits().get(0);
        int duration = Math.toIntExact(visit.duration().toSeconds());
        int earliest = 0;
        int latest = time(problem.horizonEnd());
        if (!job.windows().isEmpty()) {
            TimeWindow window = job.windows().get(0);
            earliest = Math.max(0, time(window.earliestStart()));
            latest = Math.min(latest, window.latestStart() == null ? latest : time(window.latestStart()));
            latest = Math.min(latest, window.latestEnd() == null ? latest : time(window.latestEnd()) - duration);
        }
        List<Integer> shifts = IntStream.range(0, index.shifts().size())
                .filter(s -> eligibility.eligible(number, s))
                .boxed()
                .toList();
        List<Integer> demand = kinds.stream()
                .map(k -> visit.requirements().parts().getOrDefault(k, 0))
                .toList();
        return new FlatVisit(
                job.id(), place(job.site()), duration, earliest, latest, price(job.optionalPrice()), demand, shifts);
    }

    private long price(@Nullable BigDecimal money) {
        return money == null
                ? -1
                : money.multiply(BigDecimal.valueOf(1000))
                        .divide(perKilometre, 0, RoundingMode.HALF_EVEN)
                        .longValueExact();
    }

    private FlatShift shift(ShiftEntry entry) {
        Shift shift = entry.shift();
        Duration longest = shift.maxWork();
        List<FlatBreak> breaks = shift.breaks().stream()
                .map(b -> (Break.Floating) b)
                .map(b -> new FlatBreak(
                        time(b.earliestStart()),
                        time(b.latestStart()),
                        Math.toIntExact(b.duration().toSeconds())))
                .toList();
        return new FlatShift(
                entry.technician().id(),
                shift.id(),
                place(shift.start()),
                shift.end() == null ? -1 : place(shift.end()),
                time(shift.earliestDeparture()),
                time(shift.hardEnd()),
                longest == null ? -1 : Math.toIntExact(longest.toSeconds()),
                kinds.stream().map(k -> stock(shift.id(), k)).toList(),
                breaks);
    }

    private int stock(String shift, String part) {
        return problem.stock().stream()
                .filter(s -> s.shift().equals(shift) && s.part().equals(part))
                .mapToInt(DispatchProblem.VanStock::quantity)
                .sum();
    }

    private int time(Instant instant) {
        return Math.toIntExact(Duration.between(problem.horizonStart(), instant).toSeconds());
    }

    private int place(String site) {
        Integer place = places.get(site);
        if (place == null) {
            throw new InexpressibleException("Site " + site + " is not in the problem.");
        }
        return place;
    }
}
