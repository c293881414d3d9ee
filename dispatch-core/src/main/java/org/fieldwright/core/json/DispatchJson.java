// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.validation.InvalidInputException;
import org.fieldwright.core.validation.Issue;
import org.fieldwright.core.validation.ProblemValidator;

/**
 * Reads and writes problems, plans and policies as JSON. A document is an object with {@code format} ({@code fieldwright/problem},
 * {@code fieldwright/plan} or {@code fieldwright/policy}), {@code formatVersion} (1) and the components of the record.
 *
 * <ul>
 *   <li>Points in time are ISO-8601 with an offset and written with that of the problem's or plan's zone; durations are ISO-8601; money
 *       is a decimal number.
 *   <li>What is null, empty or the default may be left out, and is left out on writing. The order of fields is fixed, so equal values
 *       give equal bytes.
 *   <li>Reading reports all faults of a document at once: first those of the text, else those of the structure, else those of the content.
 *       Unknown fields are faults unless under {@code attributes}. Only UTF-8 is read, and at most 256 MiB.
 *   <li>Files are replaced in one step: readers see the old or the new content, never a part.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class DispatchJson {
    private static final int MAX_BYTES = 256 << 20;

    private DispatchJson() {}

    /**
     * Reads and validates a problem.
     *
     * @param file the file
     * @return the problem, without errors; {@link ProblemValidator} tells its warnings
     * @throws InvalidInputException if the document has faults
     * @throws UncheckedIOException if the file cannot be read
     */
    public static DispatchProblem readProblem(Path file) {
        return problem(bytes(file));
    }

    /**
     * Reads and validates a problem.
     *
     * @param stream the document; read to its end and not closed
     * @return the problem, without errors
     * @throws InvalidInputException if the document has faults
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static DispatchProblem readProblem(InputStream stream) {
        return problem(bytes(stream));
    }

    /**
     * Reads and validates a problem.
     *
     * @param document the document
     * @return the problem, without errors
     * @throws InvalidInputException if the document has faults
     */
    public static DispatchProblem readProblem(byte[] document) {
        return problem(document);
    }

    /**
     * Reads a plan. Whether it fits a problem is judged by evaluating it.
     *
     * @param file the file
     * @return the plan
     * @throws InvalidInputException if the document has faults
     * @throws UncheckedIOException if the file cannot be read
     */
    public static DispatchPlan readPlan(Path file) {
        return plan(bytes(file));
    }

    /**
     * Reads a plan. Whether it fits a problem is judged by evaluating it.
     *
     * @param stream the document; read to its end and not closed
     * @return the plan
     * @throws InvalidInputException if the document has faults
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static DispatchPlan readPlan(InputStream stream) {
        return plan(bytes(stream));
    }

    /**
     * Reads a plan. Whether it fits a problem is judged by evaluating it.
     *
     * @param document the document
     * @return the plan
     * @throws InvalidInputException if the document has faults
     */
    public static DispatchPlan readPlan(byte[] document) {
        return plan(document);
    }

    /**
     * Reads and validates a policy.
     *
     * @param file the file
     * @return the policy, without errors
     * @throws InvalidInputException if the document has faults
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Policy readPolicy(Path file) {
        return policy(bytes(file));
    }

    /**
     * Reads and validates a policy.
     *
     * @param stream the document; read to its end and not closed
     * @return the policy, without errors
     * @throws InvalidInputException if the document has faults
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static Policy readPolicy(InputStream stream) {
        return policy(bytes(stream));
    }

    /**
     * Reads and validates a policy.
     *
     * @param document the document
     * @return the policy, without errors
     * @throws InvalidInputException if the document has faults
     */
    public static Policy readPolicy(byte[] document) {
        return policy(document);
    }

    /**
     * Writes a problem.
     *
     * @param problem the problem
     * @return the document
     */
    public static String writeProblem(DispatchProblem problem) {
        return text(Format.PROBLEM, problem);
    }

    /**
     * Writes a problem.
     *
     * @param problem the problem
     * @param stream where the document goes; flushed and not closed
     * @throws UncheckedIOException if the stream fails
     */
    public static void writeProblem(DispatchProblem problem, OutputStream stream) {
        Format.PROBLEM.write(problem, stream);
    }

    /**
     * Writes a problem.
     *
     * @param problem the problem
     * @param file the file, replaced in one step
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void writeProblem(DispatchProblem problem, Path file) {
        Replacing.write(file, out -> Format.PROBLEM.write(problem, out));
    }

    /**
     * Writes a plan.
     *
     * @param plan the plan
     * @return the document
     */
    public static String writePlan(DispatchPlan plan) {
        return text(Format.PLAN, plan);
    }

    /**
     * Writes a plan.
     *
     * @param plan the plan
     * @param stream where the document goes; flushed and not closed
     * @throws UncheckedIOException if the stream fails
     */
    public static void writePlan(DispatchPlan plan, OutputStream stream) {
        Format.PLAN.write(plan, stream);
    }

    /**
     * Writes a plan.
     *
     * @param plan the plan
     * @param file the file, replaced in one step
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void writePlan(DispatchPlan plan, Path file) {
        Replacing.write(file, out -> Format.PLAN.write(plan, out));
    }

    /**
     * Writes a policy.
     *
     * @param policy the policy
     * @return the document
     */
    public static String writePolicy(Policy policy) {
        return text(Format.POLICY, policy);
    }

    /**
     * Writes a policy.
     *
     * @param policy the policy
     * @param stream where the document goes; flushed and not closed
     * @throws UncheckedIOException if the stream fails
     */
    public static void writePolicy(Policy policy, OutputStream stream) {
        Format.POLICY.write(policy, stream);
    }

    /**
     * Writes a policy.
     *
     * @param policy the policy
     * @param file the file, replaced in one step
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void writePolicy(Policy policy, Path file) {
        Replacing.write(file, out -> Format.POLICY.write(policy, out));
    }

    private static DispatchProblem problem(byte[] document) {
        return read(document, Format.PROBLEM, DispatchProblem.class, ProblemValidator::validate);
    }

    private static DispatchPlan plan(byte[] document) {
        return read(document, Format.PLAN, DispatchPlan.class, plan -> List.of());
    }

    private static Policy policy(byte[] document) {
        return read(document, Format.POLICY, Policy.class, ProblemValidator::validate);
    }

    private static <T> T read(byte[] document, Format format, Class<T> type, Function<T, List<Issue>> content) {
        Faults faults = new Faults();
        JsonNode tree = JsonText.parse(document, faults);
        Object value = tree == null ? null : format.bind(tree, type, faults);
        if (value == null) {
            TextFaults.throwIfAny(faults);
        }
        // A misspelt optional field leaves the rest readable, so what is wrong with that is said in the same breath.
        T result = type.cast(Objects.requireNonNull(value));
        List<Issue> issues = new ArrayList<>(TextFaults.issues(faults));
        issues.addAll(content.apply(result));
        if (issues.stream().anyMatch(i -> i.severity() == Issue.Severity.ERROR)) {
            throw new InvalidInputException(issues);
        }
        return result;
    }

    static byte[] bytes(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return bytes(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("File " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(InputStream stream) {
        try {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                Faults faults = new Faults();
                faults.add(Code.JSON_TOO_LARGE, At.ROOT, null, "The document has more than " + MAX_BYTES + " bytes.");
                TextFaults.throwIfAny(faults);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(Format format, Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(value, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
