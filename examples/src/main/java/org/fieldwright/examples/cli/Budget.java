// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options on how long to work on a problem; the commands that plan share them. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Budget {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--seconds", paramLabel = "S", description = "How long to work on a problem.")
    private @Nullable Double seconds;

    @Option(names = "--steps", paramLabel = "N", description = "How many steps to take at most on a problem.")
    private @Nullable Long steps;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "Seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", paramLabel = "T", defaultValue = "1", description = "Threads (${DEFAULT-VALUE}).")
    private int threads;

    /** Refuses values out of range. */
    void check() {
        check("--seconds", seconds == null || (seconds > 0 && seconds <= 86_400), "above 0 and at most 86400");
        check("--steps", steps == null || steps > 0, "above 0");
        check("--threads", threads >= 1 && threads <= 256, "from 1 to 256");
    }

    private void check(String option, boolean good, String range) {
        if (!good) {
            throw new ParameterException(spec.commandLine(), "Option " + option + " must be " + range + ".");
        }
    }

    @Nullable
    Duration timeLimit() {
        return seconds == null ? null : Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
    }

    @Nullable
    Long stepLimit() {
        return steps;
    }

    long seed() {
        return seed;
    }

    int threads() {
        return threads;
    }
}
