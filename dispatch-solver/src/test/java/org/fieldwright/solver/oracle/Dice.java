// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Random values of one purpose; each purpose has its own stream, so that switching one feature off leaves the others as they are. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed, String purpose, int number) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose.hashCode() * 31L + number).split();
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From low to high, both inclusive. */
    int from(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    long below(long bound) {
        return random.nextLong(bound);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Whole minutes, or sometimes odd seconds. */
    Duration minutes(int low, int high) {
        Duration duration = Duration.ofMinutes(from(low, high));
        return chance(25) ? duration.plusSeconds(from(1, 59)) : duration;
    }
}
