// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fieldwright.core.validation.ProblemValidator;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the real instances, wherever they are: {@code -Dfieldwright.benchmark.data=FOLDER} with the families' folders in it. */
@EnabledIfSystemProperty(named = StrspDataTest.PROPERTY, matches = ".+")
class RoutingDataTest {

    static Stream<Arguments> instances() {
        return RoutingFamily.FAMILIES.stream()
                .filter(f -> Files.isDirectory(folder(f.name())))
                .flatMap(f -> names(folder(f.name()).resolve("instances")).map(name -> Arguments.of(f.name(), name)));
    }

    private static Path folder(String family) {
        return Path.of(System.getProperty(StrspDataTest.PROPERTY), family);
    }

    private static Stream<String> names(Path instances) {
        try (Stream<Path> files = Files.list(instances)) {
            return files.map(f -> f.getFileName().toString().replaceFirst("\\.[a-z]+$", "")).sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("instances")
    void everyInstanceIsReadAndValid(String family, String name) {
        Instance instance = Family.named(family).read(new Source(name, folder(family)));
        assertThat(instance.problem().jobs()).hasSizeBetween(48, 1008);
        assertThat(instance.problem().stock()).hasSameSizeAs(instance.problem().technicians());
        assertThat(ProblemValidator.validate(instance.problem(), instance.policy()))
                .isEmpty();
        assertThat(instance.problem().jobs()).allMatch(j -> (j.optionalPrice() != null) == family.equals("pcvrptw"));
        String job = instance.problem().jobs().get(0).id();
        NeutralSolution.Tour there = new NeutralSolution.Tour("1", List.of(job));
        double objective =
                instance.objective().applyAsDouble(new NeutralSolution(family, name, List.of(there), List.of()));
        assertThat(objective).isPositive();
    }
}
