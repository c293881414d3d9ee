// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;

/**
 * A file as a dispatch problem: each technician has a shift from home to home, tools and parts on the van; the main depot has all tools and any
 * number of parts. What is paid is the time from the departure to the end, and nothing else.
 */
final class TrspProblem {
    private final TrspFile file;
    private final Scale scale;
    private final Plane plane;
    private final Map<String, TrspFile.Node> nodes = new LinkedHashMap<>();

    TrspProblem(TrspFile file) {
        this.file = file;
        scale = Scale.fitting(
                file.crew().stream().mapToDouble(TrspFile.Node::due).max().orElseThrow());
        nodes.put(file.depot().id(), file.depot());
        file.crew().forEach(n -> nodes.put(n.id(), n));
        file.requests().forEach(n -> nodes.put(n.id(), n));
        if (nodes.size() != 1 + file.crew().size() + file.requests().size()) {
            throw new InstanceException("Instance \"" + file.name() + "\": two rows have the same id.");
        }
        Map<String, double[]> points = new LinkedHashMap<>();
        nodes.forEach((id, n) -> points.put(id, new double[] {n.x(), n.y()}));
        plane = new Plane(points);
        for (TrspFile.Node member : file.crew()) {
            if (file.depot().ready() > member.ready() || file.depot().due() < member.due()) {
                throw new InstanceException(
                        "Instance \"" + file.name() + "\": the depot is not open all day of technician " + member.id()
                                + ", which is not supported.");
            }
        }
    }

    Instance instance() {
        double last = file.crew().stream().mapToDouble(TrspFile.Node::due).max().orElseThrow();
        DispatchProblem problem = DispatchProblem.builder(
                        Scale.ZERO, scale.latest(last), ZoneOffset.UTC, plane.travel(scale))
                .id(file.name())
                .sites(nodes.keySet().stream()
                        .map(id -> Site.builder(id).build())
                        .toList())
                .technicians(file.crew().stream().map(this::technician).toList())
                .jobs(file.requests().stream().map(this::job).toList())
                .stock(file.crew().stream().flatMap(m -> stock(m).stream()).toList())
                .depots(List.of(depot()))
                .build();
        return new Instance(
                "trsp",
                file.name(),
                problem,
                DurationPolicy.perUnit(scale),
                this::objective,
                1.0 / scale.secondsPerUnit());
    }

    private Depot depot() {
        List<Depot.Stock> stock = new ArrayList<>();
        IntStream.range(0, file.tools()).forEach(t -> stock.add(new Depot.Stock(tool(t), null, true)));
        IntStream.range(0, file.parts()).forEach(p -> stock.add(new Depot.Stock(part(p), null, false)));
        return new Depot(file.depot().id(), file.depot().id(), Duration.ZERO, stock);
    }

    private Technician technician(TrspFile.Node member) {
        Shift day = Shift.builder(
                        shift(member), member.id(), scale.earliest(member.ready()), scale.latest(member.due()))
                .end(member.id())
                .build();
        return Technician.builder(member.id())
                .shifts(List.of(day))
                .skills(member.skills().stream()
                        .map(s -> Technician.Skill.builder(skill(s)).build())
                        .toList())
                .tools(member.tools().stream().map(TrspProblem::tool).toList())
                .build();
    }

    private static List<VanStock> stock(TrspFile.Node member) {
        List<VanStock> stock = new ArrayList<>();
        parts(member).forEach((part, count) -> stock.add(new VanStock(shift(member), part, count)));
        return stock;
    }

    private static Map<String, Integer> parts(TrspFile.Node node) {
        Map<String, Integer> parts = new TreeMap<>();
        for (int p = 0; p < node.parts().size(); p++) {
            if (node.parts().get(p) > 0) {
                parts.put(part(p), node.parts().get(p));
            }
        }
        return parts;
    }

    private Job job(TrspFile.Node request) {
        Requirements needs = Requirements.builder()
                .allOf(request.skills().stream()
                        .map(s -> new SkillDemand(skill(s), 1))
                        .toList())
                .tools(request.tools().stream().map(TrspProblem::tool).toList())
                .parts(parts(request))
                .build();
        return Job.builder(request.id(), request.id())
                .visits(List.of(new Job.Visit(scale.length(request.service()), needs, null, null)))
                .windows(List.of(TimeWindow.starting(scale.earliest(request.ready()), scale.latest(request.due()))))
                .build();
    }

    private static String shift(TrspFile.Node member) {
        return "day-" + member.id();
    }

    private static String skill(int number) {
        return "skill-" + number;
    }

    private static String tool(int number) {
        return "tool-" + number;
    }

    private static String part(int number) {
        return "part-" + number;
    }

    private double objective(NeutralSolution solution) {
        return solution.routes().stream().mapToDouble(this::duration).sum();
    }

    /** From the latest departure that does not make the tour end later. */
    private double duration(NeutralSolution.Tour tour) {
        TrspFile.Node home = node(tour.technician());
        double end = home.ready();
        TrspFile.Node at = home;
        for (String stop : tour.stops()) {
            TrspFile.Node next = node(stop);
            end = Math.max(end + plane.distance(at.id(), next.id()), next.ready()) + next.service();
            at = next;
        }
        end += plane.distance(at.id(), home.id());
        double latest = end;
        TrspFile.Node behind = home;
        for (int i = tour.stops().size() - 1; i >= 0; i--) {
            TrspFile.Node stop = node(tour.stops().get(i));
            latest = Math.min(latest - plane.distance(stop.id(), behind.id()) - stop.service(), stop.due());
            behind = stop;
        }
        return end - (latest - plane.distance(home.id(), behind.id()));
    }

    private TrspFile.Node node(String id) {
        TrspFile.Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("There is no node \"" + id + "\" in " + file.name() + ".");
        }
        return node;
    }
}
