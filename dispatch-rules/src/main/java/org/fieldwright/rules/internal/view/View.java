// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.jspecify.annotations.Nullable;

/**
 * What rules see of one thing: the values of its attributes, behind a mask. Which attributes there are is the vocabulary's matter; compiled
 * rules ask for them by name and type. Immutable if its values are.
 */
public abstract class View {
    private final Mask mask;
    private final Values values;

    /**
     * Where a view takes its values from.
     *
     * @see Map#get
     */
    @FunctionalInterface
    public interface Values {
        /** The value of an attribute, or null if it is missing. */
        @Nullable
        Object of(String attribute);
    }

    View(Mask mask, Values values) {
        this.mask = mask;
        this.values = values;
    }

    private @Nullable Object value(String attribute) {
        return value(attribute, mask.shows(attribute));
    }

    /** A value for a comparison of which the rule needs to see the truth alone. */
    private @Nullable Object compared(String attribute, String comparison) {
        return value(attribute, mask.shows(attribute) || mask.compares(comparison));
    }

    private @Nullable Object value(String attribute, boolean visible) {
        if (!visible) {
            throw new OutsideFootprint(getClass().getSimpleName(), attribute);
        }
        return values.of(attribute);
    }

    /** A text, or null if it is missing. */
    public final @Nullable String text(String attribute) {
        return (String) value(attribute);
    }

    /** A whole number, or null if it is missing. */
    public final @Nullable Integer whole(String attribute) {
        return (Integer) value(attribute);
    }

    /** A number, or null if it is missing. */
    public final @Nullable BigDecimal decimal(String attribute) {
        return (BigDecimal) value(attribute);
    }

    /** True or false, or null if it is missing. */
    public final @Nullable Boolean truth(String attribute) {
        return (Boolean) value(attribute);
    }

    /** A text, or null if it is missing; for nothing but the comparison. */
    public final @Nullable String text(String attribute, String comparison) {
        return (String) compared(attribute, comparison);
    }

    /** A whole number, or null if it is missing; for nothing but the comparison. */
    public final @Nullable Integer whole(String attribute, String comparison) {
        return (Integer) compared(attribute, comparison);
    }

    /** A number, or null if it is missing; for nothing but the comparison. */
    public final @Nullable BigDecimal decimal(String attribute, String comparison) {
        return (BigDecimal) compared(attribute, comparison);
    }

    /** True or false, or null if it is missing; for nothing but the comparison. */
    public final @Nullable Boolean truth(String attribute, String comparison) {
        return (Boolean) compared(attribute, comparison);
    }

    /** Texts; none if they are missing. */
    @SuppressWarnings("unchecked")
    public final List<String> texts(String attribute) {
        List<String> list = (List<String>) value(attribute);
        return list == null ? List.of() : list;
    }

    /** Skills with levels; none if they are missing. */
    @SuppressWarnings("unchecked")
    public final List<SkillDemand> demands(String attribute) {
        List<SkillDemand> list = (List<SkillDemand>) value(attribute);
        return list == null ? List.of() : list;
    }

    /** Whole numbers by name; none if they are missing. */
    @SuppressWarnings("unchecked")
    public final Map<String, Integer> quantities(String attribute) {
        Map<String, Integer> map = (Map<String, Integer>) value(attribute);
        return map == null ? Map.of() : map;
    }

    /** Texts by name; none if they are missing. */
    @SuppressWarnings("unchecked")
    public final Map<String, String> properties(String attribute) {
        Map<String, String> map = (Map<String, String>) value(attribute);
        return map == null ? Map.of() : map;
    }
}
