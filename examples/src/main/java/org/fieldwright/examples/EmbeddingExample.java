// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples;

import java.nio.file.Path;
import java.time.Duration;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Unassigned;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PlanRequest;

/** Reads a problem, plans it, and prints who does what, when and why. */
public final class EmbeddingExample {
    private EmbeddingExample() {}

    /** Plans the problem in the file args[0] for two seconds. */
    public static void main(String[] args) {
        DispatchProblem problem = DispatchJson.readProblem(Path.of(args[0]));
        PlanRequest request =
                PlanRequest.builder(problem).timeLimit(Duration.ofSeconds(2)).build();
        DispatchPlan plan = DispatchEngine.create().plan(request); // an engine is thread-safe; a host needs one
        for (Route route : plan.routes()) {
            for (Stop stop : route.stops()) {
                if (stop instanceof Stop.Visit visit) {
                    System.out.println(route.technician() + " does " + visit.job() + " at " + visit.start());
                    visit.reasons().forEach(reason -> System.out.println("    " + reason.text()));
                }
            }
        }
        for (Unassigned left : plan.unassigned()) {
            System.out.println("Nobody does " + left.job());
            left.reasons().forEach(reason -> System.out.println("    " + reason.text()));
        }
        System.out.println(plan.score().cost() + " " + plan.currency());
    }
}
