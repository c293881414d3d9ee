// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import org.fieldwright.core.plan.CostTerm;

/** Cost in units by term. */
final class Costs {
    private final Map<CostTerm, BigInteger> terms = new EnumMap<>(CostTerm.class);

    void add(CostTerm term, BigInteger units) {
        terms.merge(term, units, BigInteger::add);
    }

    BigInteger of(CostTerm term) {
        return terms.getOrDefault(term, BigInteger.ZERO);
    }

    BigInteger total() {
        return terms.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
