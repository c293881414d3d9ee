// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * The verdicts of one visit: a bit for each shift, and the amounts of the eligible ones if not all are zero. Immutable; equal rows are one
 * object, so that visits of one class share it.
 */
final class VerdictRow {
    private final BitSet eligible;
    private final long[] amounts;

    private VerdictRow(BitSet eligible, long[] amounts) {
        this.eligible = eligible;
        this.amounts = amounts;
    }

    boolean eligible(int shift) {
        return eligible.get(shift);
    }

    /** Ten-thousandths of the currency; only for an eligible shift. */
    long amount(int shift) {
        return shift < amounts.length ? amounts[shift] : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerdictRow row && eligible.equals(row.eligible) && Arrays.equals(amounts, row.amounts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(eligible, Arrays.hashCode(amounts));
    }

    /** Collects a row in ascending order of shifts or any other. */
    static final class Builder {
        private final BitSet eligible = new BitSet();
        private long[] amounts = new long[0];

        void eligible(int shift, long amount) {
            eligible.set(shift);
            if (amount != 0) {
                if (shift >= amounts.length) {
                    amounts = Arrays.copyOf(amounts, shift + 1);
                }
                amounts[shift] = amount;
            }
        }

        VerdictRow build() {
            return new VerdictRow(eligible, amounts);
        }
    }
}
