// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.TechnicianData;

/**
 * Cuts a problem into parts that share neither technicians nor visits: technicians whose work lies close together, with the visits that they have
 * in a plan and the visits left out that lie nearest to them. The cuts turn with the round, so that what a border parts in one round lies inside
 * in another. The places of work are those of {@link SpaceCurve}: travel from two far apart sites.
 */
final class Sectors {
    /** Room for travel beside each visit, in seconds, when work left out is dealt to sectors for the first time. */
    private static final int TRAVEL_ALLOWANCE = 900;

    private static final double TOO_LARGE = 1.4;
    /** So many technicians who start at one site share a depot. */
    private static final int MANY = 5;

    private final CompiledProblem problem;
    private final Scope scope;
    private final int[] technicians;
    /** How many technicians start at each site. */
    private final int[] starters;

    private final double[] siteX;
    private final double[] siteY;

    Sectors(CompiledProblem problem, Scope scope) {
        this.problem = problem;
        this.scope = scope;
        technicians = java.util.stream.IntStream.range(0, problem.technicians.length)
                .filter(t -> Arrays.stream(problem.technicians[t].shifts).anyMatch(scope.shifts()::get))
                .toArray();
        int sites = problem.travel.sites();
        int a = SpaceCurve.farthestSite(
                problem.travel, problem.shifts[scope.shifts().nextSetBit(0)].start);
        int b = SpaceCurve.farthestSite(problem.travel, a);
        starters = new int[sites];
        for (int t : technicians) {
            starters[problem.shifts[problem.technicians[t].shifts[0]].start]++;
        }
        siteX = new double[sites];
        siteY = new double[sites];
        for (int s = 0; s < sites; s++) {
            siteX[s] = Math.max(0, problem.travel.map(a, s));
            siteY[s] = Math.max(0, problem.travel.map(b, s));
        }
    }

    /** A technician with where the work lies and how many visits there are. */
    private record Worker(int technician, double x, double y, double weight) {}

    /**
     * Cuts.
     *
     * @param routes the visits of each shift
     * @param size about how many visits a part should have
     * @param round the number of the round
     * @return disjoint parts of the scope
     */
    List<Scope> cut(int[][] routes, int size, int round) {
        BitSet left = leftOut(routes);
        double share = (double) left.cardinality() / Math.max(1, technicians.length);
        List<Worker> workers = workers(routes, share, round);
        List<List<Worker>> parts = new ArrayList<>();
        // The golden angle: no direction comes again soon.
        split(workers, size, 2.4 * round, parts);
        return scopes(routes, parts, left, round);
    }

    private List<Worker> workers(int[][] routes, double share, int round) {
        List<Worker> working = new ArrayList<>();
        List<Worker> idle = new ArrayList<>();
        for (int t : technicians) {
            Worker worker = worker(routes, t, share);
            (worker.weight >= 1 + share ? working : idle).add(worker);
        }
        List<Worker> all = new ArrayList<>(working);
        for (Worker worker : idle) {
            all.add(working.isEmpty() || startsAlone(worker.technician) ? worker : beside(worker, working, round));
        }
        return all;
    }

    /** Whoever has no work yet and starts where many start is as near to any of those who have some. */
    private static Worker beside(Worker idle, List<Worker> working, int round) {
        Worker other = working.get((idle.technician * 31 + round * 17) % working.size());
        return new Worker(idle.technician, other.x, other.y, idle.weight);
    }

    private boolean startsAlone(int technician) {
        return starters[problem.shifts[problem.technicians[technician].shifts[0]].start] < MANY;
    }

    private BitSet leftOut(int[][] routes) {
        BitSet left = new BitSet();
        for (int v : problem.candidates()) {
            if (scope.visits().get(v)
                    && problem.visits.mustShift[v] < 0
                    && problem.allowedShifts(v).intersects(scope.shifts())) {
                left.set(v);
            }
        }
        for (int[] route : routes) {
            Arrays.stream(route).forEach(left::clear);
        }
        return left;
    }

    private Worker worker(int[][] routes, int technician, double share) {
        double x = 0;
        double y = 0;
        int count = 0;
        TechnicianData data = problem.technicians[technician];
        for (int shift : data.shifts) {
            for (int v : routes[shift]) {
                if (v >= problem.visits.jobs) {
                    continue; // a depot says nothing about where work lies
                }
                x += siteX[problem.visits.site[v]];
                y += siteY[problem.visits.site[v]];
                count++;
            }
        }
        if (count == 0) {
            int start = problem.shifts[data.shifts[0]].start;
            return new Worker(technician, siteX[start], siteY[start], Math.max(share, 0.01));
        }
        return new Worker(technician, x / count, y / count, count + share);
    }

    /** Cuts across the direction until the parts are small enough; the next cut is across the last. */
    private static void split(List<Worker> workers, int size, double angle, List<List<Worker>> parts) {
        double weight = workers.stream().mapToDouble(Worker::weight).sum();
        if (workers.size() < 2 || weight <= TOO_LARGE * size) {
            parts.add(workers);
            return;
        }
        long pieces = Math.max(2, Math.round(weight / size));
        long piecesBefore = pieces / 2;
        double half = weight * piecesBefore / pieces;
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        List<Worker> sorted = workers.stream()
                .sorted(Comparator.<Worker>comparingDouble(w -> w.x * cos + w.y * sin)
                        .thenComparingInt(Worker::technician))
                .toList();
        int cut = 0;
        for (double sum = 0; cut < sorted.size() - 1 && (cut == 0 || sum < half); cut++) {
            sum += sorted.get(cut).weight;
        }
        split(sorted.subList(0, cut), size, angle + Math.PI / 2, parts);
        split(sorted.subList(cut, sorted.size()), size, angle + Math.PI / 2, parts);
    }

    private List<Scope> scopes(int[][] routes, List<List<Worker>> parts, BitSet left, int round) {
        List<Scope> scopes = new ArrayList<>();
        long[] room = new long[parts.size()];
        int[] partOf = new int[problem.technicians.length];
        Worker[] workerOf = new Worker[problem.technicians.length];
        for (int p = 0; p < parts.size(); p++) {
            BitSet shifts = new BitSet();
            BitSet visits = new BitSet();
            for (Worker worker : parts.get(p)) {
                partOf[worker.technician] = p;
                workerOf[worker.technician] = worker;
                for (int shift : problem.technicians[worker.technician].shifts) {
                    if (scope.shifts().get(shift)) {
                        shifts.set(shift);
                        room[p] += problem.shifts[shift].net;
                        Arrays.stream(routes[shift]).filter(scope.visits()::get).forEach(visits::set);
                    }
                }
            }
            for (int v = visits.nextSetBit(0); v >= 0; v = visits.nextSetBit(v + 1)) {
                room[p] -= need(v);
            }
            scopes.add(new Scope(shifts, visits));
        }
        for (int v = left.nextSetBit(0); v >= 0; v = left.nextSetBit(v + 1)) {
            int part = choose(v, partOf, workerOf, room, round);
            scopes.get(part).visits().set(v);
            room[part] -= need(v);
        }
        scopes.removeIf(s -> s.visits().isEmpty());
        return scopes;
    }

    private long need(int visit) {
        return visit < problem.visits.jobs ? problem.visits.duration[visit] + TRAVEL_ALLOWANCE : 0;
    }

    /** The part of the nearest technician who may have the visit, with room if there is any; later rounds try the next but one and so on. */
    private int choose(int visit, int[] partOf, Worker[] workerOf, long[] room, int round) {
        double x = siteX[problem.visits.site[visit]];
        double y = siteY[problem.visits.site[visit]];
        double[] nearest = new double[room.length];
        Arrays.fill(nearest, Double.MAX_VALUE);
        BitSet allowed = problem.allowedShifts(visit);
        for (int s = allowed.nextSetBit(0); s >= 0; s = allowed.nextSetBit(s + 1)) {
            int technician = problem.shifts[s].technician;
            Worker worker = workerOf[technician];
            if (worker != null && scope.shifts().get(s)) {
                double distance = Math.abs(worker.x - x) + Math.abs(worker.y - y);
                int part = partOf[technician];
                // A part without room comes after every part with room.
                distance += room[part] > 0 ? 0 : 1e9;
                nearest[part] = Math.min(nearest[part], distance);
            }
        }
        int skip = round % 3;
        int best = 0;
        for (int i = 0; i <= skip; i++) {
            int found = least(nearest);
            if (nearest[found] == Double.MAX_VALUE) {
                break;
            }
            best = found;
            nearest[found] = Double.MAX_VALUE;
        }
        return best;
    }

    private static int least(double[] values) {
        int least = 0;
        for (int i = 1; i < values.length; i++) {
            least = values[i] < values[least] ? i : least;
        }
        return least;
    }
}
