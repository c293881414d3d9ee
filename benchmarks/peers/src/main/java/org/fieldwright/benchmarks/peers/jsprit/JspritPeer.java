// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.jsprit;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.listener.IterationEndsListener;
import com.graphhopper.jsprit.core.algorithm.state.StateManager;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.constraint.ConstraintManager;
import com.graphhopper.jsprit.core.problem.job.Break;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.FlatVisit;
import org.fieldwright.benchmarks.flat.InexpressibleException;
import org.fieldwright.benchmarks.peers.Peer;
import org.fieldwright.benchmarks.peers.Stopwatch;

/** jsprit with its standard strategies, one thread, and the faster of its two regret insertions. */
public final class JspritPeer implements Peer {
    /** A planner. */
    public JspritPeer() {}

    @Override
    public List<List<Integer>> plan(FlatProblem problem, long seed, Stopwatch watch) {
        if (!problem.visits().stream().allMatch(FlatVisit::mandatory)) {
            throw new InexpressibleException(
                    "jsprit inserts all work that fits; it does not weigh a price for leaving it out.");
        }
        VehicleRoutingProblem routing = routing(problem);
        StateManager states = new StateManager(routing);
        ConstraintManager constraints = new ConstraintManager(routing, states);
        if (problem.shifts().stream().anyMatch(s -> s.longest() >= 0)) {
            LongestRoute longest = new LongestRoute(problem, states);
            states.addStateUpdater(longest);
            constraints.addConstraint(longest, ConstraintManager.Priority.HIGH);
        }
        VehicleRoutingAlgorithm algorithm = Jsprit.Builder.newInstance(routing)
                .setProperty(Jsprit.Parameter.FAST_REGRET, "true")
                .setProperty(Jsprit.Parameter.THREADS, "1")
                .setProperty(Jsprit.Parameter.ITERATIONS, String.valueOf(Integer.MAX_VALUE))
                .setRandom(new Random(seed))
                .setStateAndConstraintManager(states, constraints)
                .addCoreStateAndConstraintStuff(true)
                .buildAlgorithm();
        algorithm.addTerminationCriterion(found -> watch.millisLeft() <= 1);
        algorithm.addListener((IterationEndsListener) (i, p, solutions) -> {
            watch.iterations(i);
            VehicleRoutingProblemSolution best = Solutions.bestOf(solutions);
            if (complete(best)) {
                watch.found(problem.money(Math.round(best.getCost())));
            }
        });
        return routes(problem, algorithm.searchSolutions());
    }

    private static boolean complete(VehicleRoutingProblemSolution solution) {
        return solution.getUnassignedJobs().stream().allMatch(Break.class::isInstance);
    }

    private static VehicleRoutingProblem routing(FlatProblem problem) {
        Vehicles vehicles = new Vehicles(problem);
        VehicleRoutingProblem.Builder builder = VehicleRoutingProblem.Builder.newInstance()
                .setFleetSize(VehicleRoutingProblem.FleetSize.FINITE)
                .setRoutingCost(matrix(problem));
        for (int s = 0; s < problem.shifts().size(); s++) {
            builder.addVehicle(vehicles.vehicle(s));
        }
        for (int v = 0; v < problem.visits().size(); v++) {
            builder.addJob(service(v, problem.visits().get(v), vehicles));
        }
        return builder.build();
    }

    private static FastVehicleRoutingTransportCostsMatrix matrix(FlatProblem problem) {
        var builder = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(problem.places(), false);
        for (int from = 0; from < problem.places(); from++) {
            for (int to = 0; to < problem.places(); to++) {
                builder.addTransportTimeAndDistance(from, to, problem.seconds()[from][to], problem.metres()[from][to]);
            }
        }
        return builder.build();
    }

    private static Service service(int number, FlatVisit visit, Vehicles vehicles) {
        Service.Builder<?> builder = Service.Builder.newInstance(String.valueOf(number))
                .setLocation(Location.newInstance(visit.place()))
                .setServiceTime(visit.duration())
                .setTimeWindow(TimeWindow.newInstance(visit.earliest(), visit.latest()));
        for (int k = 0; k < visit.demand().size(); k++) {
            builder.addSizeDimension(k, visit.demand().get(k));
        }
        vehicles.asked(visit).forEach(builder::addRequiredSkill);
        return builder.build();
    }

    private static List<List<Integer>> routes(
            FlatProblem problem, Collection<VehicleRoutingProblemSolution> solutions) {
        List<List<Integer>> routes = new ArrayList<>();
        problem.shifts().forEach(s -> routes.add(new ArrayList<>()));
        for (VehicleRoute route : Solutions.bestOf(solutions).getRoutes()) {
            List<Integer> visits = routes.get(Vehicles.shift(route.getVehicle()));
            for (TourActivity activity : route.getActivities()) {
                if (activity instanceof TourActivity.JobActivity work && !(work.getJob() instanceof Break)) {
                    visits.add(Integer.parseInt(work.getJob().getId()));
                }
            }
        }
        return routes;
    }
}
