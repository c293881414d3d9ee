// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.plan.Reason;

/** Rules whose verdicts are a hash of the ids. */
record HashedRules(long seed, boolean rejects, boolean prefers) implements EligibilityProvider {

    @Override
    public Eligibility decide(ProblemIndex index) {
        return new Verdicts(index);
    }

    @Override
    public String contentHash() {
        return toString();
    }

    private final class Verdicts implements Eligibility {
        private final ProblemIndex index;

        Verdicts(ProblemIndex index) {
            this.index = index;
        }

        private Dice dice(String purpose, int visit, int shift) {
            String ids = index.visits().get(visit).job().id() + " "
                    + index.shifts().get(shift).shift().id();
            return new Dice(seed, purpose + ids, 0);
        }

        @Override
        public boolean eligible(int visit, int shift) {
            return !rejects || dice("eligible ", visit, shift).chance(80);
        }

        @Override
        public long preference(int visit, int shift) {
            return prefers ? dice("preference ", visit, shift).from(-100_000, 100_000) : 0;
        }

        @Override
        public int visitClass(int visit) {
            return visit;
        }

        @Override
        public int shiftClass(int shift) {
            return shift;
        }

        @Override
        public Verdict verdict(int visit, int shift) {
            Reason no = Reason.of("REJECTED", "The dice say no.", Map.of());
            Reason liked = Reason.of("LIKED", "The dice say so.", Map.of());
            return new Verdict(
                    eligible(visit, shift) ? List.of() : List.of(no),
                    List.of(new Verdict.Preference(BigDecimal.valueOf(preference(visit, shift), 4), liked)),
                    List.of());
        }
    }
}
