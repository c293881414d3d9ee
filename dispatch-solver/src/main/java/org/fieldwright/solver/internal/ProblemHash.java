// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Equipment;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.Territory;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/** Identifies a problem by its content, whatever the order of its lists. */
public final class ProblemHash {
    private static final int NO_WAY = -1;

    private ProblemHash() {}

    /** The SHA-256 of the problem's JSON with its lists sorted by id. */
    public static String of(DispatchProblem problem) {
        DispatchProblem sorted = problem.toBuilder()
                .technicians(sorted(problem.technicians(), Technician::id).stream()
                        .map(t -> t.toBuilder()
                                .shifts(sorted(t.shifts(), Shift::id))
                                .build())
                        .toList())
                .sites(sorted(problem.sites(), Site::id))
                .jobs(sorted(problem.jobs(), Job::id))
                .customers(sorted(problem.customers(), Customer::id))
                .equipment(sorted(problem.equipment(), Equipment::id))
                .territories(sorted(problem.territories(), Territory::id))
                .history(sorted(problem.history(), Object::toString))
                .published(sorted(problem.published(), Object::toString))
                .holds(sorted(problem.holds(), Object::toString))
                .links(sorted(problem.links(), Object::toString))
                .travel(problem.travel() instanceof Travel.Matrix matrix ? sorted(matrix) : problem.travel())
                .build();
        try {
            byte[] json = DispatchJson.writeProblem(sorted).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static <T> List<T> sorted(List<T> list, Function<T, String> key) {
        record Keyed<T>(String key, T value) {} // a key may be long to make, and is compared many times
        return list.stream()
                .map(value -> new Keyed<>(key.apply(value), value))
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::value)
                .toList();
    }

    private static Travel.Matrix sorted(Travel.Matrix matrix) {
        List<String> sites = matrix.sites();
        int[] order = IntStream.range(0, sites.size())
                .boxed()
                .sorted(Comparator.comparing(sites::get))
                .mapToInt(Integer::intValue)
                .toArray();
        TravelTable table = matrix.table();
        int[][] seconds = new int[order.length][order.length];
        int[][] metres = new int[order.length][order.length];
        for (int r = 0; r < order.length; r++) {
            for (int c = 0; c < order.length; c++) {
                boolean way = table.reachable(order[r], order[c]);
                seconds[r][c] = way ? table.seconds(order[r], order[c]) : NO_WAY;
                metres[r][c] = way ? table.metres(order[r], order[c]) : NO_WAY;
            }
        }
        return new Travel.Matrix(Arrays.stream(order).mapToObj(sites::get).toList(), TravelTable.of(seconds, metres));
    }
}
