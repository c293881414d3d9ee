// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;

/**
 * Writes a plan as one HTML page: board, map, what is not assigned and why, key figures. The page opens from a file and asks no
 * network for anything. The same problem and plan give the same bytes. Stateless and thread-safe.
 */
public final class ReportPage {
    private static final JsonMapper JSON = new JsonMapper();

    private ReportPage() {}

    /**
     * Writes the page, whole or not at all: an older page stays until the new one is complete.
     *
     * @param problem a valid problem
     * @param plan a plan for that problem
     * @param file where the page goes; an existing file is replaced
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the plan names jobs, technicians, shifts or sites that the problem does not have
     */
    public static void write(DispatchProblem problem, DispatchPlan plan, Path file) throws IOException {
        String page = html(problem, plan);
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(draft, page);
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * The page as text.
     *
     * @param problem a valid problem
     * @param plan a plan for that problem
     * @return an HTML document
     * @throws IllegalArgumentException if the plan names jobs, technicians, shifts or sites that the problem does not have
     */
    public static String html(DispatchProblem problem, DispatchPlan plan) {
        ReportData data = ReportMapper.map(problem, plan);
        try {
            return PageTemplate.page(data.title(), JSON.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The data of the report cannot be written as JSON.", e);
        }
    }
}
