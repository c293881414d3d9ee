// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.examples.days.DayGenerator;
import org.fieldwright.examples.days.DayKind;
import org.junit.jupiter.api.Test;

class EmbeddedBatchExampleTest {
    private static DispatchProblem problem(long seed) {
        return DayGenerator.generate(
                DayKind.HVAC_HEATWAVE.usual().withJobs(6).withTechnicians(2).withSeed(seed));
    }

    @Test
    void everyProblemHasItsCallAndABadOneStopsNobody() throws InterruptedException {
        List<Supplier<DispatchProblem>> source = IntStream.range(0, 5)
                .<Supplier<DispatchProblem>>mapToObj(i -> () -> {
                    if (i == 2) {
                        throw new IllegalStateException("no such depot");
                    }
                    return problem(i);
                })
                .toList();
        ConcurrentSkipListSet<String> planned = new ConcurrentSkipListSet<>();
        AtomicInteger failed = new AtomicInteger();

        EmbeddedBatchExample.planAll(source.iterator(), Duration.ofMillis(200), 2, (plan, failure) -> {
            if (plan == null) {
                assertThat(failure).hasMessage("no such depot");
                failed.incrementAndGet();
            } else {
                planned.add(Objects.requireNonNull(plan.problem()));
            }
        });

        assertThat(failed).hasValue(1);
        assertThat(planned)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.of(0, 1, 3, 4).mapToObj(i -> problem(i).id()).collect(Collectors.toList()));
    }

    @Test
    void thePageShowsTheExampleThatIsCompiled() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/fieldwright/examples/EmbeddedBatchExample.java"));
        String page = Files.readString(Path.of("../docs/batch.md"));
        int from = source.indexOf("    public static void planAll");

        assertThat(page)
                .contains(source.substring(from, source.lastIndexOf("}"))
                        .stripTrailing()
                        .indent(-4));
    }
}
