// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.travel.Travel.SpeedSlice;

/**
 * Speed by time of day, integrated over slice borders, so that leaving later never means arriving earlier (Ichoua, Gendreau and Potvin 2003,
 * Vehicle dispatching with time-dependent travel times).
 */
final class Traffic {
    /** Slices are looked up by pieces of the horizon as long as this, in seconds. */
    private static final int PIECE = 1_800;

    /** Thousandths of a free-flow second that one second drives. */
    private final int[] speed;

    /** One over the speed. */
    private final double[] perSpeed;

    private final int[] from;
    private final int greatest;
    /** The slice at the beginning of each piece of time since the first slice. */
    private final int[] sliceOfPiece;

    private Traffic(int[] from, int[] speed) {
        this.from = from;
        this.speed = speed;
        perSpeed = Arrays.stream(speed).mapToDouble(rate -> 1.0 / rate).toArray();
        greatest = Arrays.stream(speed).max().orElse(1000);
        sliceOfPiece = new int[from.length == 0 ? 0 : (from[from.length - 1] - from[0]) / PIECE + 1];
        int slice = 0;
        for (int p = 0; p < sliceOfPiece.length; p++) {
            while (slice + 1 < from.length && from[slice + 1] <= from[0] + p * PIECE) {
                slice++;
            }
            sliceOfPiece[p] = slice;
        }
    }

    static Traffic of(DispatchProblem problem, Clock clock) {
        ZoneId zone = problem.zone();
        Map<Integer, Integer> borders = new TreeMap<>();
        var slices = problem.traffic().stream()
                .sorted(Comparator.comparing(SpeedSlice::from))
                .toList();
        LocalDate last = problem.horizonEnd().atZone(zone).toLocalDate().plusDays(2);
        for (LocalDate date = problem.horizonStart().atZone(zone).toLocalDate().minusDays(2);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            for (SpeedSlice slice : slices) {
                var start = OpeningHours.gapEnd(date.atTime(slice.from()), zone)
                        .atZone(zone)
                        .withEarlierOffsetAtOverlap();
                borders.put(clock.seconds(start.toInstant()), (int) Math.round(slice.speedFactor() * 1000));
            }
        }
        return new Traffic(
                borders.keySet().stream().mapToInt(Integer::intValue).toArray(),
                borders.values().stream().mapToInt(Integer::intValue).toArray());
    }

    boolean none() {
        return from.length == 0;
    }

    /** The seconds that so many free-flow seconds take where traffic is fastest, rounded down. */
    int fastest(int freeFlowSeconds) {
        return (int) (freeFlowSeconds * 1000L / greatest);
    }

    /** When somebody who leaves at {@code departure} has driven so many free-flow seconds, rounded up. */
    int arrival(int departure, int freeFlowSeconds) {
        long remaining = freeFlowSeconds * 1000L;
        int time = departure;
        for (int slice = sliceAt(departure); ; slice++) {
            long rate = speed[slice];
            // Quicker than dividing; a whole number may come out as the one below, but nothing is rounded up.
            long needed = (long) (remaining * perSpeed[slice]);
            needed += needed * rate < remaining ? 1 : 0;
            if (slice + 1 == from.length || time + needed <= from[slice + 1]) {
                return (int) (time + needed);
            }
            remaining -= (from[slice + 1] - time) * rate;
            time = from[slice + 1];
        }
    }

    private int sliceAt(int time) {
        if (time < from[0]) {
            return 0;
        }
        int piece = Math.min((time - from[0]) / PIECE, sliceOfPiece.length - 1);
        int slice = sliceOfPiece[piece];
        while (slice + 1 < from.length && from[slice + 1] <= time) {
            slice++;
        }
        return slice;
    }
}
