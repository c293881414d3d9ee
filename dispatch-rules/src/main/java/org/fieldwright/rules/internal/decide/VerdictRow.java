// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.Arrays;

/**
 * The verdicts of one visit: a bit for each shift, and the amounts of the eligible ones if not all are zero. Only eligible shifts take room for
 * an amount: the place of one is the number of eligible shifts before it. Immutable; equal rows are one object, so that visits of one class
 * share it.
 */
final class VerdictRow {
    private final long[] eligible;
    /** The number of eligible shifts before each word of bits; empty without amounts. */
    private final int[] before;

    private final long[] amounts;
    private final int hash;

    private VerdictRow(long[] eligible, long[] amounts) {
        this.eligible = eligible;
        this.amounts = amounts;
        before = new int[amounts.length == 0 ? 0 : eligible.length];
        for (int w = 1; w < before.length; w++) {
            before[w] = before[w - 1] + Long.bitCount(eligible[w - 1]);
        }
        hash = 31 * Arrays.hashCode(eligible) + Arrays.hashCode(amounts);
    }

    boolean eligible(int shift) {
        return (eligible[shift >> 6] >>> shift & 1) != 0;
    }

    /** The first eligible shift from a number on, or -1. */
    int next(int from) {
        int word = from >> 6;
        if (word >= eligible.length) {
            return -1;
        }
        long bits = eligible[word] & -1L << from;
        while (bits == 0 && ++word < eligible.length) {
            bits = eligible[word];
        }
        return bits == 0 ? -1 : 64 * word + Long.numberOfTrailingZeros(bits);
    }

    /** Ten-thousandths of the currency; only for an eligible shift. */
    long amount(int shift) {
        if (amounts.length == 0) {
            return 0;
        }
        int word = shift >> 6;
        return amounts[before[word] + Long.bitCount(eligible[word] & (1L << shift) - 1)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerdictRow row
                && hash == row.hash
                && Arrays.equals(eligible, row.eligible)
                && Arrays.equals(amounts, row.amounts);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Collects one row after the other, each in any order of shifts. Not thread-safe. */
    static final class Builder {
        private final long[] amountByShift;
        private long[] eligible;
        private boolean anyAmount;

        Builder(int shifts) {
            amountByShift = new long[shifts];
            eligible = new long[(shifts + 63) / 64];
        }

        void eligible(int shift, long amount) {
            eligible[shift >> 6] |= 1L << shift;
            amountByShift[shift] = amount;
            anyAmount |= amount != 0;
        }

        /** The row, and begins the next. */
        VerdictRow build() {
            VerdictRow row = new VerdictRow(eligible, anyAmount ? packed() : new long[0]);
            eligible = new long[eligible.length];
            anyAmount = false;
            return row;
        }

        private long[] packed() {
            int count = 0;
            for (long word : eligible) {
                count += Long.bitCount(word);
            }
            long[] packed = new long[count];
            int next = 0;
            for (int w = 0; w < eligible.length; w++) {
                for (long bits = eligible[w]; bits != 0; bits &= bits - 1) {
                    packed[next++] = amountByShift[64 * w + Long.numberOfTrailingZeros(bits)];
                }
            }
            return packed;
        }
    }
}
