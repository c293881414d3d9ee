// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Guards the agreement test: seeds deliberate faults into the evaluator, one by one, and expects each to be noticed. */
class FaultSeedingTest {
    private static final Path SOURCES = Path.of("src/main/java/org/fieldwright/solver/internal");
    private static final int CASES = 10_000;

    @Test
    void thereAreAtLeastFortyFaultsAndEachFindsItsPlace() throws IOException {
        assertThat(Faults.all()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
        List<String> lost = new ArrayList<>();
        for (Faults.Fault fault : Faults.all()) {
            if (occurrences(fault) != 1) {
                lost.add(fault.file() + " has " + occurrences(fault) + " times: " + fault.text());
            }
        }
        assertThat(lost).as("faults whose text is not there exactly once").isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "fieldwright.full", matches = "true")
    void everyFaultIsCaught() throws Exception {
        assertThat(Mutant.disagrees(Map.of(), CASES / 10))
                .as("the evaluator as it is disagrees")
                .isFalse();
        List<String> survivors = new ArrayList<>();
        for (Faults.Fault fault : Faults.all()) {
            Map<String, byte[]> classes = Mutant.compile(SOURCES.resolve(fault.file()), mutated(fault));
            if (!Mutant.disagrees(classes, CASES)) {
                survivors.add(fault.toString());
            }
        }
        assertThat(survivors).as("faults that nobody noticed").isEmpty();
    }

    private static String mutated(Faults.Fault fault) throws IOException {
        return source(fault).replace(fault.text(), fault.replacement());
    }

    private static int occurrences(Faults.Fault fault) throws IOException {
        return source(fault).split(Pattern.quote(fault.text()), -1).length - 1;
    }

    private static String source(Faults.Fault fault) throws IOException {
        return Files.readString(SOURCES.resolve(fault.file()));
    }
}
