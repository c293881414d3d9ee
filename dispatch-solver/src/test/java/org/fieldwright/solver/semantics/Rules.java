// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.semantics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.plan.Reason;

/** Rules as an example gives them: pairs of job and technician that are rejected, and amounts for pairs that are liked. */
final class Rules implements EligibilityProvider {
    private static final int TEN_THOUSANDTHS = 4;

    private final Map<String, BigDecimal> preferred = new HashMap<>();
    private final Map<String, String> rejected = new HashMap<>();

    void reject(String job, String technician) {
        rejected.put(job + " " + technician, "UNWANTED");
    }

    void prefer(String job, String technicianAndAmount) {
        String[] words = technicianAndAmount.split(" ");
        preferred.put(job + " " + words[0], new BigDecimal(words[1]));
    }

    @Override
    public String contentHash() {
        return "example";
    }

    @Override
    public Eligibility decide(ProblemIndex index) {
        return new Eligibility() {
            private String pair(int visit, int shift) {
                return index.visits().get(visit).job().id() + " "
                        + index.shifts().get(shift).technician().id();
            }

            @Override
            public boolean eligible(int visit, int shift) {
                return !rejected.containsKey(pair(visit, shift));
            }

            @Override
            public long preference(int visit, int shift) {
                return preferred
                        .getOrDefault(pair(visit, shift), BigDecimal.ZERO)
                        .movePointRight(TEN_THOUSANDTHS)
                        .longValueExact();
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
                String pair = pair(visit, shift);
                return new Verdict(
                        rejected.containsKey(pair)
                                ? List.of(Reason.of("UNWANTED", "The example says so.", Map.of()))
                                : List.of(),
                        preferred.containsKey(pair)
                                ? List.of(new Verdict.Preference(
                                        preferred.get(pair), Reason.of("LIKED", "The example says so.", Map.of())))
                                : List.of(),
                        List.of());
            }
        };
    }
}
