// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.jsprit;

import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.job.Break;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.vehicle.Vehicle;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.benchmarks.flat.FlatBreak;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.FlatShift;
import org.fieldwright.benchmarks.flat.FlatVisit;
import org.fieldwright.benchmarks.flat.InexpressibleException;

/**
 * Shifts as jsprit's vehicles. Who may do what becomes skills: one for each set of shifts that visits ask for. Vehicles that are alike in
 * everything get the same type and skills, so that jsprit tries only one of them.
 */
final class Vehicles {
    private final FlatProblem problem;
    private final Map<List<Integer>, String> skills = new LinkedHashMap<>();
    private final Map<Object, VehicleTypeImpl> types = new HashMap<>();

    Vehicles(FlatProblem problem) {
        this.problem = problem;
        for (FlatVisit visit : problem.visits()) {
            if (visit.shifts().size() < problem.shifts().size()) {
                skills.computeIfAbsent(visit.shifts(), s -> "skill-" + skills.size());
            }
        }
    }

    /** The shift that a vehicle is. */
    static int shift(Vehicle vehicle) {
        return Integer.parseInt(vehicle.getId());
    }

    /** The skills that a visit asks for: one, or none if every shift may do it. */
    List<String> asked(FlatVisit visit) {
        String skill = skills.get(visit.shifts());
        return skill == null ? List.of() : List.of(skill);
    }

    VehicleImpl vehicle(int number) {
        FlatShift shift = problem.shifts().get(number);
        VehicleImpl.Builder builder = VehicleImpl.Builder.newInstance(String.valueOf(number))
                .setType(type(shift))
                .setStartLocation(Location.newInstance(shift.start()))
                .setEarliestStart(shift.earliest())
                .setLatestArrival(shift.latest());
        if (shift.end() < 0) {
            builder.setReturnToDepot(false);
        } else {
            builder.setEndLocation(Location.newInstance(shift.end()));
        }
        skills.forEach((shifts, skill) -> {
            if (shifts.contains(number)) {
                builder.addSkill(skill);
            }
        });
        if (shift.breaks().size() > 1) {
            throw new InexpressibleException("jsprit knows one break a vehicle; shift " + shift.id() + " has "
                    + shift.breaks().size() + ".");
        }
        shift.breaks().forEach(b -> builder.setBreak(pause(number, b)));
        return builder.build();
    }

    private VehicleTypeImpl type(FlatShift shift) {
        return types.computeIfAbsent(List.of(shift.stock(), shift.longest(), shift.breaks()), key -> {
            VehicleTypeImpl.Builder builder = VehicleTypeImpl.Builder.newInstance("type-" + types.size())
                    .setCostPerDistance(1)
                    .setFixedCost(0);
            for (int k = 0; k < problem.kinds(); k++) {
                builder.addCapacityDimension(k, shift.stock().get(k));
            }
            return builder.build();
        });
    }

    private static Break pause(int number, FlatBreak pause) {
        return Break.Builder.newInstance("break-" + number)
                .setServiceTime(pause.length())
                .setTimeWindow(TimeWindow.newInstance(pause.earliest(), pause.latest()))
                .build();
    }
}
