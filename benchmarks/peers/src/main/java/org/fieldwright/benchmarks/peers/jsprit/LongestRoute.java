// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.jsprit;

import com.graphhopper.jsprit.core.algorithm.state.StateId;
import com.graphhopper.jsprit.core.algorithm.state.StateManager;
import com.graphhopper.jsprit.core.algorithm.state.StateUpdater;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.constraint.HardActivityConstraint;
import com.graphhopper.jsprit.core.problem.misc.JobInsertionContext;
import com.graphhopper.jsprit.core.problem.solution.route.RouteVisitor;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.End;
import com.graphhopper.jsprit.core.problem.solution.route.activity.Start;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.Vehicle;
import java.util.List;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.jspecify.annotations.Nullable;

/**
 * The limit on the time from departure to return, which jsprit does not have itself. The stretches before and after each activity are
 * kept as its states, so that an insertion is judged in constant time; on a vehicle unlike the route's it is judged by a walk.
 */
final class LongestRoute implements HardActivityConstraint, StateUpdater, RouteVisitor {
    private final FlatProblem problem;
    private final StateManager states;
    private final StateId before;
    private final StateId after;

    LongestRoute(FlatProblem problem, StateManager states) {
        this.problem = problem;
        this.states = states;
        before = states.createStateId("stretch-before");
        after = states.createStateId("stretch-after");
    }

    @Override
    public void visit(VehicleRoute route) {
        if (route.isEmpty()) {
            return;
        }
        List<TourActivity> activities = route.getActivities();
        Stretch sum = Stretch.bounds(route.getVehicle());
        Location at = route.getVehicle().getStartLocation();
        for (TourActivity activity : activities) {
            sum = sum.then(travel(at, activity.getLocation()), Stretch.of(activity));
            states.putActivityState(activity, before, sum);
            at = activity.getLocation();
        }
        Stretch rest = Stretch.bounds(route.getVehicle());
        @Nullable Location to = home(route.getVehicle());
        for (int i = activities.size() - 1; i >= 0; i--) {
            TourActivity activity = activities.get(i);
            rest = Stretch.of(activity).then(to == null ? 0 : travel(activity.getLocation(), to), rest);
            states.putActivityState(activity, after, rest);
            to = activity.getLocation();
        }
    }

    @Override
    public ConstraintsStatus fulfilled(
            JobInsertionContext context, TourActivity prev, TourActivity act, TourActivity next, double departure) {
        Vehicle vehicle = context.getNewVehicle();
        int longest = problem.shifts().get(Vehicles.shift(vehicle)).longest();
        if (longest < 0) {
            return ConstraintsStatus.FULFILLED;
        }
        boolean same = context.getRoute().isEmpty()
                || context.getRoute()
                        .getVehicle()
                        .getVehicleTypeIdentifier()
                        .equals(vehicle.getVehicleTypeIdentifier());
        Stretch head = same ? head(vehicle, prev) : walkTo(context.getRoute(), vehicle, prev);
        Stretch tail = same ? tail(vehicle, next) : walkFrom(context.getRoute(), vehicle, next);
        Location from = prev instanceof Start ? vehicle.getStartLocation() : prev.getLocation();
        @Nullable Location to = next instanceof End ? home(vehicle) : next.getLocation();
        // A break is wherever the technician is.
        Location here = act.getLocation() == null ? from : act.getLocation();
        Stretch whole = head.then(travel(from, here), Stretch.of(act)).then(to == null ? 0 : travel(here, to), tail);
        return whole.span() <= longest ? ConstraintsStatus.FULFILLED : ConstraintsStatus.NOT_FULFILLED;
    }

    private Stretch head(Vehicle vehicle, TourActivity prev) {
        return prev instanceof Start ? Stretch.bounds(vehicle) : states.getActivityState(prev, before, Stretch.class);
    }

    private Stretch tail(Vehicle vehicle, TourActivity next) {
        return next instanceof End ? Stretch.bounds(vehicle) : states.getActivityState(next, after, Stretch.class);
    }

    private Stretch walkTo(VehicleRoute route, Vehicle vehicle, TourActivity last) {
        Stretch sum = Stretch.bounds(vehicle);
        Location at = vehicle.getStartLocation();
        if (last instanceof Start) {
            return sum;
        }
        for (TourActivity activity : route.getActivities()) {
            sum = sum.then(travel(at, activity.getLocation()), Stretch.of(activity));
            at = activity.getLocation();
            if (activity == last) {
                break;
            }
        }
        return sum;
    }

    private Stretch walkFrom(VehicleRoute route, Vehicle vehicle, TourActivity first) {
        Stretch rest = Stretch.bounds(vehicle);
        @Nullable Location to = home(vehicle);
        if (first instanceof End) {
            return rest;
        }
        List<TourActivity> activities = route.getActivities();
        for (int i = activities.size() - 1; i >= 0; i--) {
            TourActivity activity = activities.get(i);
            rest = Stretch.of(activity).then(to == null ? 0 : travel(activity.getLocation(), to), rest);
            to = activity.getLocation();
            if (activity == first) {
                break;
            }
        }
        return rest;
    }

    private static @Nullable Location home(Vehicle vehicle) {
        return vehicle.isReturnToDepot() ? vehicle.getEndLocation() : null;
    }

    private double travel(Location from, Location to) {
        return problem.seconds()[from.getIndex()][to.getIndex()];
    }
}
