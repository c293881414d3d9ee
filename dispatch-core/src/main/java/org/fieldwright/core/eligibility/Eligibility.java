// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.eligibility;

/**
 * What the rules say of every (visit, shift) pair, by the numbers of a {@link org.fieldwright.core.model.ProblemIndex}. Never a dense array
 * of scores, so that implementations may share rows between visits of one class. Immutable and thread-safe.
 */
public interface Eligibility {
    /**
     * Whether the shift's technician may do the visit in that shift.
     *
     * @param visit the number of the visit
     * @param shift the number of the shift
     * @return true if no rule rejects the pair
     */
    boolean eligible(int visit, int shift);

    /**
     * What the pair is worth beyond its cost.
     *
     * @param visit the number of the visit
     * @param shift the number of the shift
     * @return the sum of the preference amounts in ten-thousandths of the currency; positive is liked, negative disliked
     */
    long preference(int visit, int shift);

    /**
     * The class of a visit: visits of one class are eligible for the same shifts, with the same preference there. Reasons may differ.
     *
     * @param visit the number of the visit
     * @return the number of the class, from 0
     */
    int visitClass(int visit);

    /**
     * The class of a shift: shifts of one class are eligible for the same visits, with the same preference there. Reasons may differ.
     *
     * @param shift the number of the shift
     * @return the number of the class, from 0
     */
    int shiftClass(int shift);

    /**
     * The whole verdict with every reason; made on demand, so slower than the other methods.
     *
     * @param visit the number of the visit
     * @param shift the number of the shift
     * @return the verdict
     */
    Verdict verdict(int visit, int shift);
}
