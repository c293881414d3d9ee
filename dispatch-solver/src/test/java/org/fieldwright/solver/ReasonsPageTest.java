// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fieldwright.core.model.Job;
import org.fieldwright.solver.internal.evaluate.Violation;
import org.junit.jupiter.api.Test;

/** {@code docs/reasons.md} has exactly the codes that the solver's sources have, and says of violations what the code says. */
class ReasonsPageTest {
    private static final Pattern IN_SOURCES =
            Pattern.compile("(?:Reason\\.of\\(|unsupported\\(|error\\(|over\\(issues,|ERROR,)\\s*\"([A-Z_]+[A-Z])\"");
    private static final Pattern ON_PAGE = Pattern.compile("`([A-Z_]+)`");
    private static final List<Job.Status> NOT_PLANNED =
            List.of(Job.Status.CANCELLED, Job.Status.NO_ACCESS, Job.Status.NO_SHOW);

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("../docs/reasons.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    @Test
    void thePageHasEveryCodeOfTheSourcesAndNoOther() throws IOException {
        Set<String> expected = new TreeSet<>(codesInSources());
        Arrays.stream(Violation.values()).map(Violation::name).forEach(expected::add);
        NOT_PLANNED.forEach(status -> expected.add("STATUS_" + status));

        List<String> named = rows().stream()
                .flatMap(row -> ON_PAGE.matcher(row.split("\\|")[1]).results().map(found -> found.group(1)))
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void violationsMeanWhatTheirTextSays() throws IOException {
        List<String> rows = rows();
        assertThat(Violation.values())
                .allSatisfy(violation -> assertThat(rows)
                        .anyMatch(row -> row.startsWith("| `" + violation + "` | " + violation.text() + " | ")));
    }

    private static Set<String> codesInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                IN_SOURCES.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        return codes;
    }
}
