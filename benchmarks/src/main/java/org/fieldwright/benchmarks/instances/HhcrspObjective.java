// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.benchmarks.instances.HhcrspFile.Gap;
import org.fieldwright.benchmarks.instances.HhcrspFile.Patient;
import org.fieldwright.benchmarks.instances.HhcrspFile.Service;
import org.fieldwright.benchmarks.instances.NeutralSolution.Tour;

/**
 * The family's objective: travel, the sum of all tardiness and the largest tardiness, a third of each. Everybody begins as early as the routes and
 * the patients with two services allow, which makes every tardiness the least at once.
 */
final class HhcrspObjective {
    private final HhcrspFile file;
    private final Map<String, Stop> stops = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    /** A service at a patient: its place in the legs, and its number in the times. */
    private record Stop(Patient patient, Service service, int place, int number) {}

    /** The second service of a patient comes so much after the first. */
    private record Pair(int first, int second, Gap gap) {}

    HhcrspObjective(HhcrspFile file) {
        this.file = file;
        for (int p = 0; p < file.patients().size(); p++) {
            Patient patient = file.patients().get(p);
            int first = stops.size();
            for (Service service : patient.services()) {
                stops.put(HhcrspProblem.id(patient, service), new Stop(patient, service, p + 1, stops.size()));
            }
            if (patient.gap() != null) {
                pairs.add(new Pair(first, first + 1, patient.gap()));
            }
        }
    }

    /**
     * The objective of an answer.
     *
     * @throws IllegalArgumentException if a stop is not of the instance, or routes wait for one another for ever
     */
    double of(NeutralSolution solution) {
        List<List<Stop>> tours = solution.routes().stream().map(this::stops).toList();
        long[] start = starts(tours);
        long travel = 0;
        long sum = 0;
        long worst = 0;
        for (List<Stop> tour : tours) {
            int at = 0;
            for (Stop stop : tour) {
                travel += file.legs()[at][stop.place];
                at = stop.place;
                long late = Math.max(0, start[stop.number] - stop.patient.closes());
                sum += late;
                worst = Math.max(worst, late);
            }
            travel += file.legs()[at][0];
        }
        return (travel + sum + worst) / 3000.0;
    }

    private List<Stop> stops(Tour tour) {
        return tour.stops().stream().map(this::stop).toList();
    }

    private Stop stop(String id) {
        Stop stop = stops.get(id);
        if (stop == null) {
            throw new IllegalArgumentException("There is no service \"" + id + "\" in " + file.name() + ".");
        }
        return stop;
    }

    /** The earliest starts by longest paths; those of services that nobody does are negative. */
    private long[] starts(List<List<Stop>> tours) {
        long[] start = new long[stops.size()];
        Arrays.fill(start, -1);
        for (int round = 0; round <= stops.size(); round++) {
            boolean risen = false;
            for (List<Stop> tour : tours) {
                risen |= walk(tour, start);
            }
            for (Pair pair : pairs) {
                if (start[pair.first] >= 0 && start[pair.second] >= 0) {
                    risen |= raise(start, pair.second, start[pair.first] + pair.gap.least());
                    risen |= raise(start, pair.first, start[pair.second] - pair.gap.most());
                }
            }
            if (!risen) {
                return start;
            }
        }
        throw new IllegalArgumentException("The routes of " + file.name() + " wait for one another.");
    }

    private boolean walk(List<Stop> tour, long[] start) {
        boolean risen = false;
        long free = 0;
        int at = 0;
        for (Stop stop : tour) {
            risen |= raise(start, stop.number, Math.max(stop.patient.opens(), free + file.legs()[at][stop.place]));
            free = start[stop.number] + stop.service.duration();
            at = stop.place;
        }
        return risen;
    }

    private static boolean raise(long[] start, int number, long to) {
        boolean later = to > start[number];
        start[number] = Math.max(start[number], to);
        return later;
    }
}
