// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.eligibility.Verdict.Preference;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.rules.internal.view.Because;
import org.fieldwright.rules.internal.view.VerdictSink;

/** Keeps everything that rules say of one pair, with texts and facts. */
final class RecordingSink implements VerdictSink {
    private static final Comparator<Reason> ORDER = Comparator.comparing(Reason::code)
            .thenComparing(r -> String.valueOf(r.rule()))
            .thenComparing(Reason::text);

    private final String technician;
    private final String shift;
    private final List<Reason> rejections = new ArrayList<>();
    private final List<Preference> preferences = new ArrayList<>();
    private final List<Reason> flags = new ArrayList<>();

    RecordingSink(String technician, String shift) {
        this.technician = technician;
        this.shift = shift;
    }

    /** Everything, in an order that does not depend on the order of firing. */
    Verdict verdict() {
        rejections.sort(ORDER);
        preferences.sort(Comparator.comparing(Preference::reason, ORDER).thenComparing(Preference::amount));
        flags.sort(ORDER);
        return new Verdict(rejections, preferences, flags);
    }

    @Override
    public boolean wantsFacts() {
        return true;
    }

    @Override
    public void reject(Because because) {
        rejections.add(reason(because));
    }

    @Override
    public void prefer(Number amount, Because because) {
        BigDecimal money = Money.exact(amount);
        if (money.signum() != 0) {
            preferences.add(new Preference(money, reason(because)));
        }
    }

    @Override
    public void flag(Because because) {
        flags.add(reason(because));
    }

    private Reason reason(Because because) {
        ReasonText filled = ReasonText.fill(because.text(), because.facts());
        return new Reason(because.code(), because.rule(), filled.text(), filled.facts(), technician, shift);
    }
}
