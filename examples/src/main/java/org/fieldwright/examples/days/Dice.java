// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.fieldwright.core.travel.Location;

/**
 * Seeded chance. Every topic (places, work, people ...) has dice of its own, so that a change to one leaves the others as they were.
 * Only {@link SplittableRandom#nextLong()} is used, whose sequence is specified.
 */
final class Dice {
    private static final double KM_PER_DEGREE = 111.195;

    private final SplittableRandom random;

    Dice(long seed, String topic) {
        // Mixed, since a seed that differs by a multiple of the generator's step would give the same sequence, only
        // shifted.
        long mixed = new SplittableRandom(seed).nextLong();
        random = new SplittableRandom(mixed ^ topic.hashCode() * 0x2545F4914F6CDD1DL);
    }

    /** From 0 (inclusive) to 1 (exclusive). */
    double unit() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    /** A whole number, both bounds inclusive. */
    int between(int least, int greatest) {
        return least + (int) (unit() * (greatest - least + 1));
    }

    /** A multiple of the step, both bounds inclusive; the least is a multiple itself. */
    int step(int least, int greatest, int step) {
        return least + step * between(0, (greatest - least) / step);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T pick(List<T> values) {
        return values.get(between(0, values.size() - 1));
    }

    <T> T pick(List<T> values, ToIntFunction<T> weight) {
        int left = between(0, values.stream().mapToInt(weight).sum() - 1);
        for (T value : values) {
            left -= weight.applyAsInt(value);
            if (left < 0) {
                return value;
            }
        }
        throw new IllegalStateException("The weights of " + values.size() + " values add up to 0.");
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> result = new ArrayList<>(values);
        for (int i = result.size() - 1; i > 0; i--) {
            int j = between(0, i);
            T moved = result.get(i);
            result.set(i, result.get(j));
            result.set(j, moved);
        }
        return result;
    }

    /** A point within the radius around the centre, evenly spread; five decimals are about a metre. */
    Location near(Location centre, double radiusKm) {
        double distance = radiusKm * StrictMath.sqrt(unit());
        double angle = 2 * StrictMath.PI * unit();
        double lat = centre.lat() + distance * StrictMath.cos(angle) / KM_PER_DEGREE;
        double width = KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(centre.lat()));
        double lon = centre.lon() + distance * StrictMath.sin(angle) / width;
        return new Location(rounded(lat), rounded(lon));
    }

    private static double rounded(double degrees) {
        return StrictMath.round(degrees * 100_000) / 100_000.0;
    }
}
