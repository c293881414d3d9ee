// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the result of one problem; a line of {@code results.ndjson}.
 *
 * @param problem the name of the problem in the batch
 * @param source where the problem came from
 * @param status how it ended
 * @param file the file of the result, beside this one
 * @param input the SHA-256 of the problem's document
 * @param request the SHA-256 of everything else that decides the plan
 * @param result the SHA-256 of the file of the result
 * @param seconds how long it took
 * @param figures the figures of the plan, or null if there is none
 * @param message the first fault, or null if there is a plan
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchRecord(
        String problem,
        String source,
        Status status,
        String file,
        String input,
        String request,
        String result,
        double seconds,
        @Nullable Figures figures,
        @Nullable String message) {

    /** How a problem ended. */
    public enum Status {
        /** It has a plan. */
        PLANNED,
        /** Its input has faults; it would have them again. */
        FAULTY,
        /** Planning failed; the next run tries again. */
        FAILED
    }

    /**
     * The figures of a plan.
     *
     * @param hard broken hard rules
     * @param undone weight of work left undone
     * @param cost money
     * @param currency its currency
     * @param jobs jobs of the problem
     * @param assignedJobs jobs planned
     */
    public record Figures(long hard, long undone, BigDecimal cost, String currency, int jobs, int assignedJobs) {}
}
