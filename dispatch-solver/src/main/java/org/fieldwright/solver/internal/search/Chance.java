// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/**
 * Seeded random numbers for the inner loop: xorshift with the shifts 13, 7, 17 (Marsaglia 2003, Xorshift RNGs), a few times faster than those of
 * the JDK. Also decides which places are passed over now and then ("blinks").
 */
final class Chance {
    private static final double BLINK = 0.01;
    private static final double LOG_SEEN = StrictMath.log(1 - BLINK);
    private static final int WARM_UP = 8;

    private long state;
    private int untilBlink;

    Chance(long seed) {
        state = seed * 0x9E37_79B9_7F4A_7C15L + 0x123_4567L;
        state = state == 0 ? 1 : state;
        for (int i = 0; i < WARM_UP; i++) {
            bits();
        }
        untilBlink = gap();
    }

    long bits() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return state;
    }

    /** A number from 0 to below a bound. */
    int below(int bound) {
        return (int) (((bits() >>> 33) * bound) >>> 31);
    }

    /** A number from 0 to below 1. */
    double unit() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /** The logarithm of a number from 0 to 1, as annealing wants it; never minus infinity. */
    double logarithm() {
        return StrictMath.log(1 - unit());
    }

    /** Whether to pass over a place, once in a hundred. */
    boolean blink() {
        if (--untilBlink > 0) {
            return false;
        }
        untilBlink = gap();
        return true;
    }

    /** Makes sure that one of the next places is passed over. */
    void blinkWithin(int places) {
        untilBlink = Math.min(untilBlink, 1 + below(places));
    }

    private int gap() {
        return 1 + (int) (StrictMath.log(1 - unit()) / LOG_SEEN);
    }
}
