// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.rules.internal.view.VerdictSink;
import org.jspecify.annotations.Nullable;

/** Notes what each group of rules says and makes no text. */
final class GroupSink implements VerdictSink {
    private Map<String, Integer> groupOf = Map.of();
    private long[] outcomes = new long[0];

    /** Sets which rule is of which group. */
    void groups(Map<String, Integer> groupOfRule, int groups) {
        groupOf = Map.copyOf(groupOfRule);
        outcomes = new long[groups];
    }

    void reset() {
        Arrays.fill(outcomes, 0);
    }

    /** {@link RuleGroup#REJECTED}, or the amount in ten-thousandths of the currency. */
    long outcome(int group) {
        return outcomes[group];
    }

    @Override
    public void reject(String rule, String code, String text, @Nullable Object... args) {
        outcomes[group(rule)] = RuleGroup.REJECTED;
    }

    @Override
    public void prefer(String rule, Number money, String code, String text, @Nullable Object... args) {
        int group = group(rule);
        if (outcomes[group] != RuleGroup.REJECTED) {
            outcomes[group] = Math.addExact(outcomes[group], Money.units(money));
        }
    }

    @Override
    public void flag(String rule, String code, String text, @Nullable Object... args) {}

    private int group(String rule) {
        return Objects.requireNonNull(groupOf.get(rule), rule);
    }
}
