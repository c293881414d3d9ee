// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.flat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A dispatch problem as plain numbers. The objective is metres, and the prices of what is left out.
 *
 * @param name the name of the instance
 * @param perKilometre money for 1000 m
 * @param kinds how many kinds of load there are
 * @param seconds travel time between places
 * @param metres distance between places
 * @param visits the visits
 * @param shifts the shifts
 */
@SuppressWarnings("ArrayRecordComponent") // a matrix that nobody compares
public record FlatProblem(
        String name,
        double perKilometre,
        int kinds,
        int[][] seconds,
        int[][] metres,
        List<FlatVisit> visits,
        List<FlatShift> shifts) {
    /** Copies the lists. */
    public FlatProblem {
        visits = List.copyOf(visits);
        shifts = List.copyOf(shifts);
    }

    /**
     * Reads a problem from a file.
     *
     * @param file JSON as {@link #write} writes it
     * @return the problem
     * @throws IOException if the file cannot be read or is no such problem
     */
    public static FlatProblem read(Path file) throws IOException {
        return FlatJson.read(file, FlatProblem.class);
    }

    /**
     * Writes this problem.
     *
     * @param file where to
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        FlatJson.write(file, this);
    }

    /**
     * The number of places.
     *
     * @return rows of the matrices
     */
    public int places() {
        return seconds.length;
    }

    /**
     * The end of the last shift or window.
     *
     * @return seconds after zero, above every time of the problem
     */
    public int horizon() {
        int shiftEnd = shifts.stream().mapToInt(FlatShift::latest).max().orElse(0);
        int visitEnd =
                visits.stream().mapToInt(v -> v.latest() + v.duration()).max().orElse(0);
        return Math.max(shiftEnd, visitEnd) + 1;
    }

    /**
     * Metres as money.
     *
     * @param metres driven metres, and prices in metres
     * @return money
     */
    public double money(long metres) {
        return (double) metres * perKilometre / 1000;
    }
}
