// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import org.fieldwright.rules.internal.view.VerdictSink;
import org.jspecify.annotations.Nullable;

/** Counts what rules say and makes no text: the quick way through all pairs. */
final class TallySink implements VerdictSink {
    private int rejections;
    private long amount;

    int rejections() {
        return rejections;
    }

    /** In ten-thousandths of the currency. */
    long amount() {
        return amount;
    }

    void reset(int toRejections, long toAmount) {
        rejections = toRejections;
        amount = toAmount;
    }

    @Override
    public void reject(String rule, String code, String text, @Nullable Object... args) {
        rejections++;
    }

    @Override
    public void prefer(String rule, Number money, String code, String text, @Nullable Object... args) {
        amount = Math.addExact(amount, Money.units(money));
    }

    @Override
    public void flag(String rule, String code, String text, @Nullable Object... args) {}
}
