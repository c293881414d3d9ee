// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.internal.Similar;
import org.fieldwright.core.travel.Travel;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of a tree. Goes on after a fault, so that one reading reports all of them; whatever contains a fault becomes null.
 * Not thread-safe.
 */
final class Binder {
    private final Faults faults;
    private final Numbers numbers;

    Binder(Faults faults) {
        this.faults = faults;
        this.numbers = new Numbers(faults);
    }

    /** The value of a type, or null if it has a fault. */
    @Nullable
    Object value(Type type, JsonNode node, At at) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? list(arguments[0], node, at) : map(arguments, node, at);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return object(node, at) ? record(raw, node, at, Set.of()) : null;
        }
        if (!Shape.kinds(raw).isEmpty()) {
            return object(node, at) ? kind(raw, node, at) : null;
        }
        return raw.isEnum() || raw == String.class || Scalars.TEXTS.containsKey(raw)
                ? text(raw, node, at)
                : plain(raw, node, at);
    }

    /** A record whose fields are the node's, but for some that somebody else reads. */
    @Nullable
    Object record(Class<?> type, JsonNode node, At at, Set<String> others) {
        Shape shape = Shape.of(type);
        unknownFields(node, at, shape.names(), others);
        boolean sound = true;
        List<@Nullable Object> values = new ArrayList<>();
        for (Shape.Field field : shape.fields().values()) {
            JsonNode child = node.get(field.name());
            At childAt = at.field(field.name());
            Object value = null;
            if (child != null && !child.isNull()) {
                value = value(field.type(), child, childAt);
                if (value == null && !field.required() && scalar(field.type())) {
                    value = field.standard();
                } else {
                    sound &= value != null;
                }
            } else if (field.required()) {
                missing(field.name(), childAt);
                sound = false;
            } else {
                value = field.standard();
            }
            values.add(value);
        }
        return sound ? shape.create(values) : null;
    }

    /** Whether a value stands alone: what is wrong with an optional one does not hide the faults of the rest. */
    private static boolean scalar(Type type) {
        return type instanceof Class<?> raw
                && !raw.isRecord()
                && Shape.kinds(raw).isEmpty();
    }

    /** Whether all fields are known; reports those that are not. */
    boolean unknownFields(JsonNode node, At at, List<String> names, Set<String> others) {
        boolean sound = true;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = entry.getKey();
            if (!names.contains(name) && !others.contains(name)) {
                String message = "Field \"" + Faults.shorten(name) + "\" is not known here.";
                String remedy = Similar.hint(name, names) + Code.FIELD_UNKNOWN.remedy();
                faults.add(
                        Code.FIELD_UNKNOWN,
                        at.field(Faults.shorten(name)),
                        Numbers.shown(entry.getValue()),
                        message,
                        remedy);
                sound = false;
            }
        }
        return sound;
    }

    void missing(String name, At at) {
        faults.add(Code.FIELD_MISSING, at, null, "The required field \"" + name + "\" is missing.");
    }

    boolean object(JsonNode node, At at) {
        return node.isObject() || numbers.wrongType(node, at, "an object");
    }

    private @Nullable Object kind(Class<?> type, JsonNode node, At at) {
        Map<String, Class<?>> kinds = Shape.kinds(type);
        JsonNode word = node.get("type");
        At wordAt = at.field("type");
        if (word == null || word.isNull()) {
            missing("type", wordAt);
            return null;
        }
        Class<?> kind = kinds.get(word.asText());
        if (kind == null) {
            String message =
                    "The type " + Numbers.shown(word) + " is not one of " + String.join(", ", kinds.keySet()) + ".";
            String remedy = Similar.hint(word.asText(), kinds.keySet()) + Code.TYPE_UNKNOWN.remedy();
            faults.add(Code.TYPE_UNKNOWN, wordAt, Numbers.shown(word), message, remedy);
            return null;
        }
        return kind == Travel.Matrix.class
                ? new MatrixBinder(this, numbers, faults).bind(node, at)
                : record(kind, node, at, Set.of("type"));
    }

    private @Nullable Object text(Class<?> type, JsonNode node, At at) {
        if (!node.isTextual()) {
            numbers.wrongType(node, at, "a text");
            return null;
        }
        String text = node.textValue();
        if (type == String.class) {
            return text;
        }
        return type.isEnum() ? word(type, text, at) : parsed(type, text, at);
    }

    private @Nullable Object word(Class<?> type, String text, At at) {
        Object constant = Scalars.constant(type, text);
        if (constant == null) {
            List<String> words = Scalars.words(type);
            String message = "\"" + Faults.shorten(text) + "\" is not one of " + String.join(", ", words) + ".";
            faults.add(Code.ENUM_UNKNOWN, at, text, message, Similar.hint(text, words) + Code.ENUM_UNKNOWN.remedy());
        }
        return constant;
    }

    private @Nullable Object parsed(Class<?> type, String text, At at) {
        Scalars.TextType textType = Objects.requireNonNull(Scalars.TEXTS.get(type));
        try {
            return textType.parse().apply(text);
        } catch (DateTimeException e) {
            String message = "\"" + Faults.shorten(text) + "\" is not " + textType.noun() + ".";
            String hint = type == ZoneId.class ? Scalars.zoneHint(text) : "";
            faults.add(
                    textType.code(), at, text, message, hint + textType.code().remedy());
            return null;
        }
    }

    private @Nullable Object plain(Class<?> type, JsonNode node, At at) {
        if (type == boolean.class) {
            if (!node.isBoolean()) {
                numbers.wrongType(node, at, "true or false");
                return null;
            }
            return node.booleanValue();
        }
        if (type == BigDecimal.class) {
            return numbers.decimal(node, at);
        }
        if (type == double.class || type == Double.class) {
            return numbers.real(node, at);
        }
        if (type == long.class) {
            return numbers.whole(node, at, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == int.class || type == Integer.class) {
            Long whole = numbers.whole(node, at, Integer.MIN_VALUE, Integer.MAX_VALUE);
            return whole == null ? null : (Integer) whole.intValue();
        }
        throw new IllegalStateException("No JSON form is defined for " + type.getName() + " at " + at + ".");
    }

    @Nullable
    List<Object> list(Type type, JsonNode node, At at) {
        if (!node.isArray()) {
            numbers.wrongType(node, at, "a list");
            return null;
        }
        List<Object> list = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            Object value = element(type, node.get(i), at.index(i));
            if (value != null) {
                list.add(value);
            }
        }
        return list.size() == node.size() ? list : null;
    }

    private @Nullable Map<Object, Object> map(Type[] types, JsonNode node, At at) {
        if (!object(node, at)) {
            return null;
        }
        Class<?> keyType = (Class<?>) types[0];
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            At childAt = at.field(entry.getKey());
            Object key = keyType.isEnum() ? word(keyType, entry.getKey(), childAt) : entry.getKey();
            Object value = element(types[1], entry.getValue(), childAt);
            if (key != null && value != null) {
                map.put(key, value);
            }
        }
        return map.size() == node.size() ? map : null;
    }

    private @Nullable Object element(Type type, JsonNode node, At at) {
        if (node.isNull()) {
            faults.add(Code.ELEMENT_NULL, at, "null", "An element is null.");
            return null;
        }
        return value(type, node, at);
    }
}
