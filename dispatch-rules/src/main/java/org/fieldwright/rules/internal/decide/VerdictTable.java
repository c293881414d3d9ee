// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.eligibility.Verdict;

/**
 * All verdicts of a problem as rows by class of visits. What is rare is made by running the rules on the one pair again: reasons, and the
 * preference of a pair that is not eligible. Immutable and thread-safe.
 */
final class VerdictTable implements Eligibility {
    private static final int DECIMALS = 4;

    private final CompiledRules rules;
    private final Facts facts;
    private final int[] visitClass;
    private final int[] shiftClass;
    private final List<VerdictRow> rows = new ArrayList<>();

    VerdictTable(CompiledRules rules, Facts facts, List<VerdictRow> rowByVisit) {
        this.rules = rules;
        this.facts = facts;
        Map<VerdictRow, Integer> classes = new HashMap<>();
        visitClass = new int[rowByVisit.size()];
        for (int v = 0; v < visitClass.length; v++) {
            VerdictRow row = rowByVisit.get(v);
            Integer known = classes.putIfAbsent(row, rows.size());
            visitClass[v] = known == null ? rows.size() : known;
            if (known == null) {
                rows.add(row);
            }
        }
        shiftClass = shiftClasses(facts.index().shifts().size());
    }

    /** Row by row the shifts of one class so far are told apart by what the row says of them, until each is alone. */
    private int[] shiftClasses(int shifts) {
        int[] numbers = new int[shifts];
        int classes = Math.min(1, shifts);
        for (int r = 0; r < rows.size() && classes < shifts; r++) {
            VerdictRow row = rows.get(r);
            Interner finer = new Interner();
            classes = 0;
            for (int s = 0; s < shifts; s++) {
                numbers[s] = finer.number(numbers[s], row.eligible(s) ? row.amount(s) : Long.MIN_VALUE);
                classes = Math.max(classes, numbers[s] + 1);
            }
        }
        return numbers;
    }

    @Override
    public boolean eligible(int visit, int shift) {
        return rows.get(visitClass[visit]).eligible(shift);
    }

    @Override
    public long preference(int visit, int shift) {
        VerdictRow row = rows.get(visitClass[visit]);
        return row.eligible(shift)
                ? row.amount(shift)
                : verdict(visit, shift).preferences().stream()
                        .mapToLong(p -> p.amount().movePointRight(DECIMALS).longValueExact())
                        .sum();
    }

    @Override
    public int visitClass(int visit) {
        return visitClass[visit];
    }

    @Override
    public int shiftClass(int shift) {
        return shiftClass[shift];
    }

    @Override
    public Verdict verdict(int visit, int shift) {
        return rules.verdict(facts, visit, shift);
    }
}
