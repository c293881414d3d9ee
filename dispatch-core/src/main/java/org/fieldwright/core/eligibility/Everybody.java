// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.eligibility;

import java.util.List;
import org.fieldwright.core.model.ProblemIndex;

/** No rule at all. */
final class Everybody implements EligibilityProvider, Eligibility {
    private static final Verdict YES = new Verdict(List.of(), List.of(), List.of());

    @Override
    public Eligibility decide(ProblemIndex index) {
        return this;
    }

    @Override
    public String contentHash() {
        return "everybody";
    }

    @Override
    public boolean eligible(int visit, int shift) {
        return true;
    }

    @Override
    public long preference(int visit, int shift) {
        return 0;
    }

    @Override
    public int visitClass(int visit) {
        return 0;
    }

    @Override
    public int shiftClass(int shift) {
        return 0;
    }

    @Override
    public Verdict verdict(int visit, int shift) {
        return YES;
    }
}
