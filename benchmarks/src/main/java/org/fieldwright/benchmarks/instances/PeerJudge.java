// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.fieldwright.benchmarks.flat.FlatAnswer;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Kpis;
import org.fieldwright.core.plan.DispatchPlan.Unassigned;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PlanRequest;

/**
 * Judges every planner's answer alike: by an independent checker where there is one for the family, else by the engine's evaluation. What
 * planners say of themselves does not count.
 */
final class PeerJudge {
    private final Instance instance;
    private final ProblemIndex index;
    private final List<String> checker;
    private final OptionalDouble best;

    /** Takes the instance, the command of the checker or nothing, and the best known value if there is one. */
    PeerJudge(Instance instance, List<String> checker, OptionalDouble best) {
        this.instance = instance;
        this.best = best;
        this.checker = List.copyOf(checker);
        index = new ProblemIndex(instance.problem());
    }

    /**
     * What became of a run.
     *
     * @param objective in the family's arithmetic, NaN if there is no feasible plan
     * @param gap to the best known value in per cent, NaN without a plan or a best known value
     * @param routes how many routes have visits
     * @param fault why there is no feasible plan, or empty
     */
    record Verdict(double objective, double gap, int routes, String fault) {}

    Verdict judge(FlatAnswer answer) throws IOException, InterruptedException {
        int used = (int) answer.routes().stream().filter(r -> !r.isEmpty()).count();
        if (answer.routes().isEmpty()) {
            return new Verdict(Double.NaN, Double.NaN, 0, answer.fault().isEmpty() ? "no plan" : answer.fault());
        }
        NeutralSolution solution = solution(answer);
        String fault = checker.isEmpty() ? engine(answer) : checker(solution);
        double objective = fault.isEmpty() ? instance.objective().applyAsDouble(solution) : Double.NaN;
        double gap = best.isPresent() ? 100 * (objective / best.getAsDouble() - 1) : Double.NaN;
        return new Verdict(objective, gap, used, fault);
    }

    private NeutralSolution solution(FlatAnswer answer) {
        List<NeutralSolution.Tour> tours = new ArrayList<>();
        for (int s = 0; s < answer.routes().size(); s++) {
            List<String> jobs = answer.routes().get(s).stream().map(this::job).toList();
            if (!jobs.isEmpty()) {
                tours.add(new NeutralSolution.Tour(
                        index.shifts().get(s).technician().id(), jobs));
            }
        }
        return new NeutralSolution(instance.family(), instance.name(), tours, left(answer));
    }

    private String job(int visit) {
        return index.visits().get(visit).job().id();
    }

    private List<String> left(FlatAnswer answer) {
        Set<Integer> planned = new HashSet<>();
        answer.routes().forEach(planned::addAll);
        return IntStream.range(0, index.visits().size())
                .filter(v -> !planned.contains(v))
                .mapToObj(this::job)
                .toList();
    }

    private String checker(NeutralSolution solution) throws IOException, InterruptedException {
        Path file = Files.createTempFile("solution", ".json");
        try {
            Files.writeString(file, solution.toJson());
            List<String> command = new ArrayList<>(checker);
            command.addAll(List.of(instance.family(), instance.name(), file.toString()));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && text.contains("feasible=true") ? "" : "checker: " + text.strip();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Empty if nothing hard is violated and no mandatory work is left out. */
    private String engine(FlatAnswer answer) {
        DispatchPlan judged = DispatchEngine.create()
                .evaluate(PlanRequest.builder(instance.problem())
                        .policy(instance.policy())
                        .rules(Solve.rules())
                        .startPlan(plan(answer))
                        .build());
        if (judged.score().hard() == 0 && judged.score().undone() == 0) {
            return "";
        }
        return judged.score().hard() + " violations; undone " + judged.score().undone()
                + judged.violations().stream()
                        .limit(1)
                        .map(v -> ": " + v.text())
                        .findFirst()
                        .orElse("");
    }

    /** The order of visits alone: times and figures are derived anew. */
    private DispatchPlan plan(FlatAnswer answer) {
        List<Route> routes = new ArrayList<>();
        for (int s = 0; s < answer.routes().size(); s++) {
            if (!answer.routes().get(s).isEmpty()) {
                routes.add(route(s, answer.routes().get(s)));
            }
        }
        List<Unassigned> left =
                left(answer).stream().map(j -> new Unassigned(j, List.of())).toList();
        Duration none = Duration.ZERO;
        Kpis kpis = new Kpis(0, 0, 0, 0, 0, 0, 0, none, 0, none, none, none, 0, 0, 0, 0, 0);
        return new DispatchPlan(
                instance.problem().id(),
                instance.problem().zone(),
                instance.problem().currency(),
                new DispatchPlan.Score(0, 0, BigDecimal.ZERO),
                routes,
                left,
                Map.of(),
                kpis,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private Route route(int number, List<Integer> visits) {
        Shift shift = index.shifts().get(number).shift();
        Instant at = shift.earliestDeparture();
        Duration none = Duration.ZERO;
        List<Stop> stops = new ArrayList<>();
        for (int visit : visits) {
            ProblemIndex.VisitEntry entry = index.visits().get(visit);
            String site = entry.job().site();
            stops.add(new Stop.Visit(
                    job(visit),
                    entry.index(),
                    site,
                    at,
                    at,
                    at,
                    at.plus(entry.visit().duration()),
                    none,
                    0,
                    none,
                    none,
                    none,
                    Map.of(),
                    List.of()));
        }
        String technician = index.shifts().get(number).technician().id();
        return new Route(technician, shift.id(), at, at, stops, none, 0, none, none, none, Map.of(), Map.of());
    }
}
