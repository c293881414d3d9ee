// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Similar;
import org.jspecify.annotations.Nullable;

/** The values that JSON writes as text, each with the code of what can be wrong with it. */
final class Scalars {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

    /** All types that are written as text, apart from texts and enums. */
    static final Map<Class<?>, TextType> TEXTS = Map.of(
            Instant.class, new TextType(Code.INSTANT_INVALID, "a point in time", Scalars::instant),
            Duration.class, new TextType(Code.DURATION_INVALID, "a duration", Duration::parse),
            LocalTime.class, new TextType(Code.TIME_OF_DAY_INVALID, "a time of day", LocalTime::parse),
            LocalDate.class, new TextType(Code.DATE_INVALID, "a date", LocalDate::parse),
            ZoneId.class, new TextType(Code.ZONE_UNKNOWN, "a time zone", ZoneId::of));

    private Scalars() {}

    /**
     * How a text becomes a value.
     *
     * @param code the code if it does not
     * @param noun what it is
     * @param parse throws DateTimeException for a wrong text
     */
    record TextType(Code code, String noun, Parse parse) {}

    /** Turns a text into a value. */
    @FunctionalInterface
    interface Parse {
        Object apply(String text);
    }

    private static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text, INSTANT);
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw new DateTimeException("The year is not within 1 to 9999");
        }
        return time.toInstant();
    }

    /** The constant of an enum, or null. */
    static @Nullable Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    /** The words of an enum. */
    static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(c -> ((Enum<?>) c).name())
                .toList();
    }

    /** A hint on a zone that is not known. */
    static String zoneHint(String text) {
        return Similar.hint(text, new TreeSet<>(ZoneId.getAvailableZoneIds()));
    }

    /** The value of a {@code @Default}. */
    static Object standard(Class<?> type, String text) {
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == long.class) {
            return Long.valueOf(text);
        }
        if (type == double.class) {
            return Double.valueOf(text);
        }
        if (type == boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == String.class) {
            return text;
        }
        TextType textType = TEXTS.get(type);
        return textType != null ? textType.parse().apply(text) : namedConstant(type, text);
    }

    private static Object namedConstant(Class<?> type, String name) {
        try {
            Object constant = type.getField(name).get(null);
            if (constant == null) {
                throw new IllegalStateException("The default " + name + " of " + type.getName() + " is null.");
            }
            return constant;
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw new IllegalStateException("The default " + name + " is no constant of " + type.getName() + ".", e);
        }
    }
}
