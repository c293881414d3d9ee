// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;
import org.jspecify.annotations.Nullable;

/**
 * A word that a host adds to what rules can name: an attribute of jobs, technicians or shifts, with a type and with what works it out. It runs
 * once for each job, technician or shift of a problem. Immutable; thread-safe if what works it out is.
 */
public final class HostAttribute {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");
    private static final int MOST_DIGITS = 15;

    private final View view;
    private final String name;
    private final Type type;
    private final Function<Object, @Nullable Object> extractor;

    private <T> HostAttribute(
            View view, Class<T> of, String name, Type type, Function<? super T, ? extends @Nullable Object> extractor) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Host attribute " + name
                    + " is no word that rules can name; use letters and digits with a small letter first.");
        }
        this.view = view;
        this.name = name;
        this.type = Objects.requireNonNull(type, "HostAttribute.type");
        Objects.requireNonNull(extractor, "HostAttribute.extractor");
        this.extractor = object -> extractor.apply(of.cast(object));
    }

    /**
     * An attribute of jobs.
     *
     * @param name the word for it
     * @param type the type of its values
     * @param extractor answers the value of a job, or null if there is none; must answer the same for the same job
     * @return the attribute
     */
    public static HostAttribute ofJob(
            String name, Type type, Function<? super Job, ? extends @Nullable Object> extractor) {
        return new HostAttribute(View.JOB, Job.class, name, type, extractor);
    }

    /**
     * An attribute of technicians.
     *
     * @param name the word for it
     * @param type the type of its values
     * @param extractor answers the value of a technician, or null if there is none; must answer the same for the same technician
     * @return the attribute
     */
    public static HostAttribute ofTechnician(
            String name, Type type, Function<? super Technician, ? extends @Nullable Object> extractor) {
        return new HostAttribute(View.TECHNICIAN, Technician.class, name, type, extractor);
    }

    /**
     * An attribute of shifts.
     *
     * @param name the word for it
     * @param type the type of its values
     * @param extractor answers the value of a shift, or null if there is none; must answer the same for the same shift
     * @return the attribute
     */
    public static HostAttribute ofShift(
            String name, Type type, Function<? super Shift, ? extends @Nullable Object> extractor) {
        return new HostAttribute(View.SHIFT, Shift.class, name, type, extractor);
    }

    /**
     * What has the attribute.
     *
     * @return the view of rules
     */
    public View view() {
        return view;
    }

    /**
     * The word for it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The type of its values.
     *
     * @return the type
     */
    public Type type() {
        return type;
    }

    /** The value of a job, technician or shift as rules see it. */
    @Nullable
    Object read(Object of) {
        Object value;
        try {
            value = extractor.apply(of);
        } catch (RuntimeException e) {
            throw new IllegalStateException("Host attribute " + name + " cannot be worked out: " + e, e);
        }
        Object seen = value == null ? type.none() : type.seen(value);
        if (value != null && seen == null) {
            throw new IllegalStateException("Host attribute " + name + " is " + value + " of "
                    + value.getClass().getName() + ", which is not of type " + type + ".");
        }
        return seen;
    }

    /** What can have an attribute of a host. */
    public enum View {
        /** Jobs; all visits of one have the same value. */
        JOB("Job"),
        /** Technicians, on all days. */
        TECHNICIAN("Technician"),
        /** Shifts. */
        SHIFT("Shift");

        private final String word;

        View(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** What kind of values an attribute has. */
    public enum Type {
        /** Strings. */
        TEXT,
        /** Integers. */
        WHOLE,
        /** Numbers: BigDecimal, Double, or a whole one. */
        DECIMAL,
        /** Booleans. */
        TRUTH,
        /** Lists of strings; null counts as an empty one. */
        TEXTS;

        private @Nullable Object none() {
            return this == TEXTS ? List.of() : null;
        }

        private @Nullable Object seen(Object value) {
            return switch (this) {
                case TEXT -> value instanceof String ? value : null;
                case WHOLE -> value instanceof Integer ? value : null;
                case DECIMAL -> decimal(value);
                case TRUTH -> value instanceof Boolean ? value : null;
                case TEXTS ->
                    value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                            ? List.copyOf(list)
                            : null;
            };
        }

        private static @Nullable BigDecimal decimal(Object value) {
            BigDecimal exact = null;
            if (value instanceof BigDecimal decimal) {
                exact = decimal;
            } else if (value instanceof Integer || value instanceof Long) {
                exact = BigDecimal.valueOf(((Number) value).longValue());
            } else if (value instanceof Double real && !real.isNaN() && !real.isInfinite()) {
                exact = BigDecimal.valueOf(real);
            }
            return exact == null || !isUsual(exact) ? null : plain(exact);
        }

        private static BigDecimal plain(BigDecimal exact) {
            BigDecimal stripped = exact.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** Whether a number has at most 15 digits on each side of the point, so that working with it stays cheap. */
    static boolean isUsual(BigDecimal number) {
        return number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= MOST_DIGITS;
    }
}
