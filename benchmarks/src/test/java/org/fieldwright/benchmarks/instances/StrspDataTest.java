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
class StrspDataTest {
    static final String PROPERTY = "fieldwright.benchmark.data";

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder().resolve("instances/tasks_noTeam"))) {
            List<String> tasks = files.map(f -> f.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
            return tasks.stream().flatMap(t -> Stream.of(t + "_complete", t + "_reduced"));
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty(PROPERTY), "strsp");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyInstanceIsRead(String name) {
        Instance instance = Family.named("strsp").read(new Source(name, folder()));
        List<String> jobs = instance.problem().jobs().stream().map(Job::id).toList();
        assertThat(jobs).hasSize(100).doesNotHaveDuplicates();
        assertThat(instance.problem().technicians()).isNotEmpty();
        assertThat(ProblemValidator.validate(instance.problem(), instance.policy()))
                .isEmpty();
        double nobody = instance.objective().applyAsDouble(new NeutralSolution("strsp", name, List.of(), jobs));
        assertThat(nobody).isBetween(100 * 200.0, 100 * 500.0);
    }
}
