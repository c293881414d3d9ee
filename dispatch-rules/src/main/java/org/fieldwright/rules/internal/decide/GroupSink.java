// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import org.fieldwright.rules.internal.view.Because;
import org.fieldwright.rules.internal.view.VerdictSink;

/** Notes what the rules of one group say of one class, and makes no text. */
final class GroupSink implements VerdictSink {
    private long outcome;

    void reset() {
        outcome = 0;
    }

    /** {@link RuleGroup#REJECTED}, or the amount in ten-thousandths of the currency. */
    long outcome() {
        return outcome;
    }

    @Override
    public boolean wantsFacts() {
        return false;
    }

    @Override
    public void reject(Because because) {
        outcome = RuleGroup.REJECTED;
    }

    @Override
    public void prefer(Number amount, Because because) {
        if (outcome != RuleGroup.REJECTED) {
            outcome = Math.addExact(outcome, Money.units(amount));
        }
    }

    @Override
    public void flag(Because because) {}
}
