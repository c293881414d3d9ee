// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/** Records with random values in every field, null and defaults among them; values mean nothing together. */
final class RandomRecords {
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "UTC", "+05:30");
    private static final String LETTERS = "abcXYZ019 -_/~\"\\\n\u00e9\u4e2d\u0000";
    private static final Map<Class<?>, Function<Random, Object>> SCALARS = Map.ofEntries(
            Map.entry(String.class, RandomRecords::text),
            Map.entry(int.class, Random::nextInt),
            Map.entry(Integer.class, Random::nextInt),
            Map.entry(long.class, Random::nextLong),
            Map.entry(double.class, Random::nextGaussian),
            Map.entry(Double.class, Random::nextGaussian),
            Map.entry(boolean.class, Random::nextBoolean),
            Map.entry(BigDecimal.class, r -> BigDecimal.valueOf(r.nextInt(), r.nextInt(5))),
            Map.entry(Instant.class, r -> Instant.ofEpochSecond(r.nextInt(), r.nextInt(3) * 500_000_000L)),
            Map.entry(Duration.class, r -> Duration.ofMillis(r.nextInt())),
            Map.entry(LocalTime.class, r -> LocalTime.ofSecondOfDay(r.nextInt(86_400))),
            Map.entry(LocalDate.class, r -> LocalDate.ofEpochDay(r.nextInt(50_000))),
            Map.entry(ZoneId.class, r -> ZoneId.of(ZONES.get(r.nextInt(ZONES.size())))));

    private final Random random;
    private int depth;

    RandomRecords(Random random) {
        this.random = random;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? list(arguments[0]) : map(arguments);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == TravelTable.class) {
            throw new IllegalArgumentException("A table needs its matrix.");
        }
        if (!Shape.kinds(raw).isEmpty()) {
            List<Class<?>> kinds = List.copyOf(Shape.kinds(raw).values());
            return value(kinds.get(random.nextInt(kinds.size())));
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        if (raw == Travel.Matrix.class) {
            return matrix();
        }
        return raw.isRecord() ? record(raw) : SCALARS.get(raw).apply(random);
    }

    private Object record(Class<?> type) {
        List<Object> values = new ArrayList<>();
        depth++;
        for (Shape.Field field : Shape.of(type).fields().values()) {
            boolean standard = !field.required() && random.nextInt(4) == 0;
            values.add(standard ? field.standard() : value(field.type()));
        }
        depth--;
        return Shape.of(type).create(values);
    }

    private int size() {
        return random.nextInt(Math.max(1, 5 - depth));
    }

    private List<Object> list(Type type) {
        List<Object> list = new ArrayList<>();
        for (int i = size(); i > 0; i--) {
            list.add(value(type));
        }
        return list;
    }

    private Map<Object, Object> map(Type[] types) {
        Map<Object, Object> map = new TreeMap<>();
        for (int i = size(); i > 0; i--) {
            map.put(value(types[0]), value(types[1]));
        }
        return map;
    }

    private Travel.Matrix matrix() {
        int size = random.nextInt(4);
        int[][] seconds = new int[size][size];
        int[][] metres = new int[size][size];
        for (int r = 0; r < size; r++) {
            for (int c = 0; c < size; c++) {
                boolean reachable = random.nextInt(4) > 0;
                seconds[r][c] = reachable ? random.nextInt(10_000) : -1;
                metres[r][c] = reachable ? random.nextInt(100_000) : -1;
            }
        }
        List<String> sites =
                IntStream.range(0, size).mapToObj(i -> text(random)).toList();
        return new Travel.Matrix(sites, TravelTable.of(seconds, metres));
    }
}
