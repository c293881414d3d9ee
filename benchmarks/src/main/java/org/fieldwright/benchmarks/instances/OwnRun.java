// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.benchmarks.flat.FlatAnswer;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PlanRequest;

/** Plans one instance with the engine, in this JVM, and answers in the form that every planner of {@link Peers} does. */
final class OwnRun {
    private OwnRun() {}

    /** Plans; takes family, instance, the family's folder, seconds, seed, file for the answer. */
    public static void main(String[] args) throws IOException {
        Instance instance = Family.named(args[0]).read(new Source(args[1], Path.of(args[2])));
        run(instance, Double.parseDouble(args[3]), Long.parseLong(args[4])).write(Path.of(args[5]));
    }

    static FlatAnswer run(Instance instance, double seconds, long seed) {
        List<FlatAnswer.Moment> trace = new ArrayList<>();
        PlanRequest request = PlanRequest.builder(instance.problem())
                .policy(instance.policy())
                .rules(Solve.rules())
                .timeLimit(Duration.ofNanos((long) (seconds * 1e9)))
                .seed(seed)
                .listener(p -> note(p, trace))
                .build();
        long start = System.nanoTime();
        DispatchPlan plan = DispatchEngine.create().plan(request);
        long millis = (System.nanoTime() - start) / 1_000_000;
        DispatchPlan.Decision decision = plan.decision();
        return new FlatAnswer(
                decision == null ? "" : decision.engineVersion(),
                routes(new ProblemIndex(instance.problem()), plan),
                millis,
                decision == null ? -1 : decision.steps(),
                trace,
                "");
    }

    private static void note(PlanRequest.Progress progress, List<FlatAnswer.Moment> trace) {
        if (progress.score().hard() == 0 && progress.score().undone() == 0) {
            trace.add(new FlatAnswer.Moment(
                    progress.elapsed().toMillis(), progress.score().cost().doubleValue()));
        }
    }

    private static List<List<Integer>> routes(ProblemIndex index, DispatchPlan plan) {
        List<List<Integer>> routes = new ArrayList<>();
        index.shifts().forEach(s -> routes.add(new ArrayList<>()));
        for (Route route : plan.routes()) {
            for (Stop stop : route.stops()) {
                if (stop instanceof Stop.Visit visit) {
                    routes.get(index.shift(route.shift())).add(index.visit(visit.job(), visit.visit()));
                }
            }
        }
        return routes;
    }
}
