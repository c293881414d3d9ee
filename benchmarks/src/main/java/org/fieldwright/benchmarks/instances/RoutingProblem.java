// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/**
 * A file of vehicle routing as a dispatch problem: a vehicle is a technician with one shift, its depot start and end of the shift, its load a
 * part on the van that visits consume, whom it may serve a skill, the longest duration the most work of the shift, a prize the price of an
 * optional job. A depot's window bounds departure and return.
 */
final class RoutingProblem {
    private static final String LOAD = "load";

    private final RoutingFile file;
    private final Grid grid;
    private final Map<String, RoutingFile.Node> nodes = new LinkedHashMap<>();
    /** Names by what vehicles of the kind may serve. */
    private final Map<Set<String>, String> kinds = new LinkedHashMap<>();

    RoutingProblem(RoutingFile file, Grid grid) {
        this.file = file;
        this.grid = grid;
        file.nodes().forEach(n -> nodes.put(n.id(), n));
        for (RoutingFile.Vehicle vehicle : file.vehicles()) {
            if (vehicle.clients() != null) {
                kinds.putIfAbsent(vehicle.clients(), "kind-" + (kinds.size() + 1));
            }
        }
    }

    Instance instance(String family) {
        List<RoutingFile.Node> depots = file.depots().stream().map(this::node).toList();
        double last = depots.stream().mapToDouble(RoutingFile.Node::due).max().orElseThrow();
        DispatchProblem problem = DispatchProblem.builder(Scale.ZERO, grid.moment(last), ZoneOffset.UTC, travel())
                .id(file.name())
                .sites(file.nodes().stream()
                        .map(n -> Site.builder(n.id()).build())
                        .toList())
                .technicians(file.vehicles().stream().map(this::technician).toList())
                .jobs(file.customers().stream().map(this::job).toList())
                .stock(file.vehicles().stream()
                        .map(v -> new DispatchProblem.VanStock(shift(v), LOAD, v.capacity()))
                        .toList())
                .build();
        return new Instance(
                family, file.name(), problem, DistancePolicy.perKilometre(Grid.PER_KILOMETRE), this::objective);
    }

    private static String shift(RoutingFile.Vehicle vehicle) {
        return "day-" + vehicle.id();
    }

    private Technician technician(RoutingFile.Vehicle vehicle) {
        RoutingFile.Node depot = node(vehicle.depot());
        Duration longest = file.longest() == null ? null : grid.length(file.longest());
        Shift day = Shift.builder(shift(vehicle), depot.id(), grid.moment(depot.ready()), grid.moment(depot.due()))
                .end(depot.id())
                .maxWork(longest)
                .build();
        Technician.Builder technician = Technician.builder(vehicle.id()).shifts(List.of(day));
        String kind = vehicle.clients() == null ? null : kinds.get(vehicle.clients());
        if (kind != null) {
            technician.skills(List.of(Technician.Skill.builder(kind).build()));
        }
        return technician.build();
    }

    private Job job(RoutingFile.Node customer) {
        Requirements.Builder needs = Requirements.builder().anyOf(kindsFor(customer));
        if (customer.demand() > 0) {
            needs.parts(Map.of(LOAD, customer.demand()));
        }
        TimeWindow window = TimeWindow.starting(grid.moment(customer.ready()), grid.moment(customer.due()));
        Job.Builder job = Job.builder(customer.id(), customer.id())
                .visits(List.of(new Job.Visit(grid.length(customer.service()), needs.build(), null, null)))
                .windows(List.of(window));
        if (customer.prize() != null) {
            job.optionalPrice(grid.money(customer.prize()));
        }
        return job.build();
    }

    /** The kinds of vehicles of which one is needed; empty where all will do. */
    private List<SkillDemand> kindsFor(RoutingFile.Node customer) {
        List<SkillDemand> able = new ArrayList<>();
        kinds.forEach((clients, kind) -> {
            if (clients.contains(customer.id())) {
                able.add(new SkillDemand(kind, 1));
            }
        });
        if (able.isEmpty() && !kinds.isEmpty()) {
            throw new InstanceException("Instance \"" + file.name() + "\": no vehicle may serve customer "
                    + customer.id() + "; is the section of allowed clients whole?");
        }
        return able.size() == kinds.size() ? List.of() : able;
    }

    private Travel travel() {
        List<RoutingFile.Node> places = file.nodes();
        int[][] seconds = new int[places.size()][places.size()];
        int[][] metres = new int[places.size()][places.size()];
        for (int r = 0; r < places.size(); r++) {
            for (int c = 0; c < places.size(); c++) {
                seconds[r][c] = grid.distance(places.get(r), places.get(c));
                metres[r][c] = grid.metres(seconds[r][c]);
            }
        }
        return new Travel.Matrix(List.copyOf(nodes.keySet()), TravelTable.of(seconds, metres));
    }

    private double objective(NeutralSolution solution) {
        Map<String, String> homes = new LinkedHashMap<>();
        file.vehicles().forEach(v -> homes.put(v.id(), v.depot()));
        long sum = 0;
        for (NeutralSolution.Tour tour : solution.routes()) {
            RoutingFile.Node home = node(String.valueOf(homes.get(tour.technician())));
            RoutingFile.Node at = home;
            for (String stop : tour.stops()) {
                sum += grid.distance(at, node(stop));
                at = node(stop);
            }
            sum += grid.distance(at, home);
        }
        for (String job : solution.unassigned()) {
            Double prize = node(job).prize();
            sum += prize == null ? 0 : grid.steps(prize);
        }
        return grid.units(sum);
    }

    private RoutingFile.Node node(String id) {
        RoutingFile.Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("There is no node \"" + id + "\" in " + file.name() + ".");
        }
        return node;
    }
}
