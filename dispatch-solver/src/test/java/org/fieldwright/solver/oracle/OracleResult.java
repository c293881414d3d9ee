// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.plan.CostTerm;

/**
 * What a plan means.
 *
 * @param violations a code for each hard violation, sorted; what is forced is not among them
 * @param undone the weight of mandatory work left out
 * @param costs the cost in units by term
 * @param routes the times of each used shift
 * @param overtime the overtime of each used shift in seconds
 */
record OracleResult(
        List<String> violations,
        BigInteger undone,
        Costs costs,
        Map<String, RouteTimes> routes,
        Map<String, Long> overtime) {

    int hard() {
        return violations.size();
    }

    BigInteger cost(CostTerm term) {
        return costs.of(term);
    }

    RouteTimes.VisitTime visit(String job) {
        return routes.values().stream()
                .flatMap(r -> r.visits.stream())
                .filter(v -> v.job().id().equals(job))
                .findFirst()
                .orElseThrow();
    }
}
