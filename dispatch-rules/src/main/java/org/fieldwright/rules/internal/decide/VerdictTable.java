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
    /** Far from the greatest int whatever one row adds. */
    private static final int MOST_NUMBERS = 1 << 29;

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

    /**
     * Row by row the shifts of one class so far are told apart by what the row says of them. Those that it does not allow keep their number, so that a
     * row costs as much as it allows shifts.
     */
    private int[] shiftClasses(int shifts) {
        int[] numbers = new int[shifts];
        int known = 1;
        for (VerdictRow row : rows) {
            Interner finer = new Interner();
            int first = known;
            for (int s = row.next(0); s >= 0; s = row.next(s + 1)) {
                numbers[s] = first + finer.number(numbers[s], row.amount(s));
                known = Math.max(known, numbers[s] + 1);
            }
            if (known > MOST_NUMBERS) {
                known = renumber(numbers);
            }
        }
        renumber(numbers);
        return numbers;
    }

    /** Numbers without gaps, in the order of the shifts; answers how many. */
    private static int renumber(int[] numbers) {
        Interner dense = new Interner();
        int count = 1;
        for (int s = 0; s < numbers.length; s++) {
            numbers[s] = dense.number(numbers[s], 0);
            count = Math.max(count, numbers[s] + 1);
        }
        return count;
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
