// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import org.fieldwright.rules.internal.view.Because;
import org.fieldwright.rules.internal.view.VerdictSink;

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

    void reset() {
        rejections = 0;
        amount = 0;
    }

    @Override
    public boolean wantsFacts() {
        return false;
    }

    @Override
    public void reject(Because because) {
        rejections++;
    }

    @Override
    public void prefer(Number money, Because because) {
        amount = Math.addExact(amount, Money.units(money));
    }

    @Override
    public void flag(Because because) {}
}
