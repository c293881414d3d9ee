// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.plan;

import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Why something is as it is: a stable code, the rule behind it, a sentence and the facts.
 *
 * @param code A stable code such as SKILL_MISSING.
 * @param rule The id of the rule, or null if it is not a rule's.
 * @param text A sentence for people.
 * @param facts The facts by name, for example wanted and had.
 * @param technician The id of the technician whom it is about, or null.
 * @param shift The id of the shift that it is about, or null.
 */
public record Reason(
        String code,
        @Nullable String rule,
        String text,
        Map<String, String> facts,
        @Nullable String technician,
        @Nullable String shift) {
    /** Copies the collections and fills in the defaults. */
    public Reason {
        Objects.requireNonNull(code, "Reason.code");
        Objects.requireNonNull(text, "Reason.text");
        facts = Copies.sorted(facts);
    }

    /**
     * A reason about nobody in particular.
     *
     * @param code a stable code
     * @param text a sentence for people
     * @param facts the facts by name
     * @return the reason
     */
    public static Reason of(String code, String text, Map<String, String> facts) {
        return new Reason(code, null, text, facts, null, null);
    }

    /**
     * The same reason about a technician's shift.
     *
     * @param technicianId the id of the technician
     * @param shiftId the id of the shift, or null for any
     * @return the reason
     */
    public Reason about(String technicianId, @Nullable String shiftId) {
        return new Reason(code, rule, text, facts, technicianId, shiftId);
    }
}
