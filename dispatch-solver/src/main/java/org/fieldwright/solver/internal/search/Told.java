// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.BitSet;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.VisitData;
import org.fieldwright.solver.internal.evaluate.TechnicianLayer;

/**
 * The customers who must be told again, kept up to date by visit: a change costs the visits of its customer, however many there are in the problem.
 * Nothing where nothing is published.
 */
final class Told {
    private static final int[] NONE = {};

    private final CompiledProblem problem;
    private final VisitData data;
    /** The published visits by customer: those of customer c are {@code published[first[c]] .. published[first[c + 1] - 1]}. */
    private final int[] first;

    private final int[] published;
    private final BitSet visits = new BitSet();

    /** The greatest factor of each customer, and whether one of the visits could still be as published. */
    private final int[] factor;

    private final boolean[] possible;
    private final boolean[] stale;
    private final int[] queue;
    private int queued;
    private long factors;
    private int possibles;
    private TechnicianLayer.Result result = TechnicianLayer.Result.ZERO;

    /** Nobody is told. */
    Told(CompiledProblem problem) {
        this.problem = problem;
        data = problem.visits;
        int customers = data.published == null ? 0 : problem.customers;
        first = new int[customers + 1];
        published = customers == 0 ? NONE : byCustomer();
        factor = new int[customers];
        possible = new boolean[customers];
        stale = new boolean[customers];
        queue = new int[customers];
    }

    /** The same customers as another one; what is shared never changes. */
    Told(Told other) {
        problem = other.problem;
        data = other.data;
        first = other.first;
        published = other.published;
        visits.or(other.visits);
        factor = other.factor.clone();
        possible = other.possible.clone();
        stale = other.stale.clone();
        queue = other.queue.clone();
        queued = other.queued;
        factors = other.factors;
        possibles = other.possibles;
        result = other.result;
    }

    private boolean isPublished(int visit) {
        return data.published != null && visit < data.jobs && data.published[visit] != null;
    }

    private int[] byCustomer() {
        for (int v = 0; v < data.jobs; v++) {
            first[data.customer[v] + 1] += isPublished(v) ? 1 : 0;
        }
        for (int c = 1; c < first.length; c++) {
            first[c] += first[c - 1];
        }
        int[] next = first.clone();
        int[] all = new int[first[first.length - 1]];
        for (int v = 0; v < data.jobs; v++) {
            if (isPublished(v)) {
                all[next[data.customer[v]]++] = v;
            }
        }
        return all;
    }

    boolean active() {
        return data.published != null;
    }

    /** Whether the customer of a visit is told; a visit that is not published has none to tell. */
    void set(int visit, boolean told) {
        if (visits.get(visit) != told && isPublished(visit)) {
            visits.set(visit, told);
            int customer = data.customer[visit];
            if (!stale[customer]) {
                stale[customer] = true;
                queue[queued++] = customer;
            }
        }
    }

    TechnicianLayer.Result result() {
        if (queued > 0) {
            while (queued > 0) {
                refresh(queue[--queued]);
            }
            long cost = problem.policy.customerTold * factors;
            result = new TechnicianLayer.Result(cost, possibles > problem.policy.maxCustomersTold ? 1 : 0);
        }
        return result;
    }

    private void refresh(int customer) {
        int greatest = 0;
        boolean any = false;
        for (int i = first[customer]; i < first[customer + 1]; i++) {
            VisitData.Published of =
                    visits.get(published[i]) && data.published != null ? data.published[published[i]] : null;
            if (of != null) {
                greatest = Math.max(greatest, of.factor());
                any |= of.stillPossible();
            }
        }
        stale[customer] = false;
        factors += greatest - factor[customer];
        factor[customer] = greatest;
        possibles += (any ? 1 : 0) - (possible[customer] ? 1 : 0);
        possible[customer] = any;
    }
}
