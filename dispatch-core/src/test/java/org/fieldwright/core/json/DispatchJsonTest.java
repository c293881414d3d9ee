// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.testing.TinyProblems;
import org.fieldwright.core.validation.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DispatchJsonTest {
    static Stream<DispatchProblem> problems() {
        return Stream.of(
                TinyProblems.threeJobs(),
                TinyProblems.withTwoTechnicians(),
                TinyProblems.withTwoShifts(),
                TinyProblems.oneUnreachable(),
                TinyProblems.oneOutsideTheShift(),
                TinyProblems.withWindows(),
                TinyProblems.onTheGlobe(),
                TinyProblems.withCustomer());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void problemComesBackFromItsJson(DispatchProblem problem) {
        byte[] json = DispatchJson.writeProblem(problem).getBytes(StandardCharsets.UTF_8);
        assertThat(DispatchJson.readProblem(json)).isEqualTo(problem);
        assertThat(DispatchJson.readProblem(new ByteArrayInputStream(json))).isEqualTo(problem);
    }

    @Test
    void policiesComeBackFromTheirJson() {
        for (Policy policy :
                List.of(Policy.balanced(), Policy.lowestCost(), Policy.serviceFirst(), Policy.evenLoad())) {
            byte[] json = DispatchJson.writePolicy(policy).getBytes(StandardCharsets.UTF_8);
            assertThat(DispatchJson.readPolicy(json)).isEqualTo(policy);
        }
    }

    @Test
    void writtenProblemHasNoDefaultsAndTheOffsetOfItsZone() {
        String json = DispatchJson.writeProblem(TinyProblems.threeJobs());
        assertThat(json)
                .startsWith("{\n  \"format\": \"fieldwright/problem\",\n  \"formatVersion\": 1,\n  \"id\": \"tiny\",\n")
                .contains("\"horizonStart\": \"2026-03-02T00:00:00+01:00\"")
                .contains("\"seconds\": [\n      [0, 600, 1200, 1800],\n")
                .contains("\"visits\": [\n        {\n          \"duration\": \"PT1H\"\n        }\n      ]")
                .doesNotContain("priority", "currency", "null", "[]");
    }

    @Test
    void fileIsReplacedAsAWholeAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("problem.json");
        Files.writeString(file, "old");
        DispatchJson.writeProblem(TinyProblems.threeJobs(), file);
        assertThat(DispatchJson.readProblem(file)).isEqualTo(TinyProblems.threeJobs());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void fileThatCannotBeWrittenIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("problem.json");
        assertThatThrownBy(() -> DispatchJson.writeProblem(TinyProblems.threeJobs(), file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> DispatchJson.readProblem(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void streamIsLeftOpen() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        DispatchJson.writePolicy(Policy.lowestCost(), stream);
        assertThat(stream.toString(StandardCharsets.UTF_8)).contains("\"paidTime\": \"FROM_DEPARTURE\"");
    }

    @Test
    void endlessDocumentIsRefusedBeforeItFillsTheMemory() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '[';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) '[');
                return length;
            }
        };
        assertThatThrownBy(() -> DispatchJson.readProblem(endless))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("JSON_TOO_LARGE");
    }
}
