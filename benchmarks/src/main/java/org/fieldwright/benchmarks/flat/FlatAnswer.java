// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.flat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a planner answers.
 *
 * @param version the planner's version
 * @param routes for each shift its visits in order; no routes at all if there is no plan
 * @param millis wall milliseconds from the start of the solve call to its end
 * @param iterations how often the planner changed its plan, by its own count; -1 if it does not say
 * @param trace its improvements in order of time
 * @param fault why there is no plan, or empty
 */
public record FlatAnswer(
        String version, List<List<Integer>> routes, long millis, long iterations, List<Moment> trace, String fault) {
    /** Copies the lists. */
    public FlatAnswer {
        routes = List.copyOf(routes);
        trace = List.copyOf(trace);
    }

    /**
     * No plan.
     *
     * @param fault why
     * @return an answer without routes
     */
    public static FlatAnswer none(String fault) {
        return new FlatAnswer("", List.of(), 0, -1, List.of(), fault);
    }

    /**
     * An improvement: a plan that the planner takes for feasible.
     *
     * @param millis wall milliseconds from the start of the solve call
     * @param money the plan's cost
     */
    public record Moment(long millis, double money) {}

    /**
     * Reads an answer from a file.
     *
     * @param file JSON as {@link #write} writes it
     * @return the answer
     * @throws IOException if the file cannot be read or is no such answer
     */
    public static FlatAnswer read(Path file) throws IOException {
        return FlatJson.read(file, FlatAnswer.class);
    }

    /**
     * Writes this answer.
     *
     * @param file where to
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        FlatJson.write(file, this);
    }
}
