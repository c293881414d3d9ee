// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.validation.ProblemValidator;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the real instances, wherever they are: {@code -Dfieldwright.benchmark.data=FOLDER} with the families' folders in it. */
@EnabledIfSystemProperty(named = StrspDataTest.PROPERTY, matches = ".+")
class HhcrspDataTest {
    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder().resolve("instances"))) {
            return files
                    .filter(Files::isRegularFile)
                    .map(f -> f.getFileName().toString().replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty(StrspDataTest.PROPERTY), "hhcrsp");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyInstanceIsRead(String name) {
        Instance instance = Family.named("hhcrsp").read(new Source(name, folder()));
        List<String> jobs = instance.problem().jobs().stream().map(Job::id).toList();
        assertThat(jobs).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
        assertThat(instance.name()).isEqualTo(name);
        assertThat(ProblemValidator.validate(instance.problem(), instance.policy()))
                .isEmpty();
        double nobody = instance.objective().applyAsDouble(new NeutralSolution("hhcrsp", name, List.of(), jobs));
        assertThat(nobody).isZero();
    }
}
