// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Random values of one purpose; each purpose has its own stream, so that switching one feature off leaves the others as they are. */
final class Dice {
    /** Every fourth seed knows only quarters of an hour, so that times often coincide and bounds are met exactly. */
    private static final int QUARTER = 15;

    private final SplittableRandom random;
    private final boolean coarse;

    Dice(long seed, String purpose, int number) {
        coarse = Math.floorMod(seed, 4) == 0;
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
        int minutes = from(low, high);
        if (coarse) {
            return Duration.ofMinutes(Math.max(minutes, high > 0 ? QUARTER : minutes) / QUARTER * QUARTER);
        }
        Duration duration = Duration.ofMinutes(minutes);
        return chance(25) ? duration.plusSeconds(from(1, 59)) : duration;
    }

    /** Seconds on the road. */
    int seconds(int low, int high) {
        int seconds = from(low, high);
        return coarse ? Math.max(1, seconds / 60 / QUARTER) * 60 * QUARTER : seconds;
    }

    int minuteOfHour() {
        int minute = from(0, 59);
        return coarse ? minute / QUARTER * QUARTER : minute;
    }
}
