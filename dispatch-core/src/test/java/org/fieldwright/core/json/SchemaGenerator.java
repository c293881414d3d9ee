// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.core.travel.Travel;

/** Makes the JSON Schema (2020-12) of a format out of its record. It judges structure alone; what values mean is the validator's. */
final class SchemaGenerator {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String OFFSET = "(Z|[+-]\\d{2}:\\d{2}(:\\d{2})?)";
    private static final Map<Class<?>, String> PATTERNS = Map.of(
            Instant.class, "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}([.]\\d+)?)?" + OFFSET + "$",
            Duration.class,
                    "^[-+]?P(?=[-+\\dT])([-+]?\\d+D)?(T(?=[-+\\d])([-+]?\\d+H)?([-+]?\\d+M)?([-+]?\\d+([.]\\d+)?S)?)?$",
            LocalTime.class, "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d([.]\\d+)?)?$",
            LocalDate.class, "^\\d{4}-\\d{2}-\\d{2}$",
            ZoneId.class, "^[A-Za-z0-9+/:_-]+$");

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private SchemaGenerator() {}

    /** The schema of a kind of document. */
    static ObjectNode schema(Format format, Class<?> type) {
        SchemaGenerator generator = new SchemaGenerator();
        ObjectNode root = NODES.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:" + format.label().replace('/', ':') + ":" + Format.VERSION);
        root.put("title", format.label() + " " + Format.VERSION);
        ObjectNode body = generator.record(type, List.of(Format.NAME_FIELD, Format.VERSION_FIELD));
        ObjectNode properties = (ObjectNode) body.get("properties");
        ObjectNode all = NODES.objectNode();
        all.set(Format.NAME_FIELD, NODES.objectNode().put("const", format.label()));
        all.set(Format.VERSION_FIELD, NODES.objectNode().put("const", Format.VERSION));
        all.setAll(properties);
        body.set("properties", all);
        root.setAll(body);
        ObjectNode definitions = root.putObject("$defs");
        generator.definitions.forEach(definitions::set);
        return root;
    }

    private ObjectNode record(Class<?> type, List<String> required) {
        ObjectNode node = NODES.objectNode().put("type", "object");
        ObjectNode properties = node.putObject("properties");
        ArrayNode names = NODES.arrayNode();
        required.forEach(names::add);
        if (Shape.kindOf(type) != null) {
            properties.set("type", NODES.objectNode().put("const", Shape.kindOf(type)));
            names.add("type");
        }
        if (type == Travel.Matrix.class) {
            matrix(properties);
            MatrixBinder.FIELDS.forEach(names::add);
        } else {
            Map<String, String> docs = ComponentDocs.of(type);
            for (Shape.Field field : Shape.of(type).fields().values()) {
                ObjectNode property = field.required() ? value(field.type()) : orNull(value(field.type()));
                property.put("description", docs.get(field.name()));
                standard(field, property);
                properties.set(field.name(), property);
                if (field.required()) {
                    names.add(field.name());
                }
            }
        }
        if (!names.isEmpty()) {
            node.set("required", names);
        }
        return node.put("additionalProperties", false);
    }

    private static void standard(Shape.Field field, ObjectNode property) {
        Object standard = field.standard();
        if (standard instanceof Boolean flag) {
            property.put("default", flag);
        } else if (standard instanceof Integer number) {
            property.put("default", number);
        } else if (standard instanceof Double number) {
            property.put("default", number);
        } else if (standard instanceof BigDecimal number) {
            property.put("default", number);
        } else if (standard != null && !(standard instanceof Record)) {
            property.put("default", standard.toString());
        }
    }

    private static void matrix(ObjectNode properties) {
        properties.set("sites", array(NODES.objectNode().put("type", "string")));
        for (String field : List.of("seconds", "metres")) {
            ObjectNode cell = NODES.objectNode().put("minimum", 0).put("maximum", Integer.MAX_VALUE);
            cell.putArray("type").add("integer").add("null");
            properties.set(field, array(array(cell)));
        }
    }

    private static ObjectNode array(JsonNode items) {
        ObjectNode node = NODES.objectNode().put("type", "array");
        node.set("items", items);
        return node;
    }

    private ObjectNode value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? array(value(arguments[0])) : map(arguments);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord() || !Shape.kinds(raw).isEmpty()) {
            return NODES.objectNode().put("$ref", "#/$defs/" + definition(raw));
        }
        if (raw.isEnum()) {
            ObjectNode node = NODES.objectNode();
            ArrayNode words = node.putArray("enum");
            Scalars.words(raw).forEach(words::add);
            return node;
        }
        return scalar(raw);
    }

    private static ObjectNode scalar(Class<?> type) {
        ObjectNode node = NODES.objectNode();
        if (type == boolean.class) {
            return node.put("type", "boolean");
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return node.put("type", "number");
        }
        if (type == int.class || type == Integer.class) {
            return node.put("type", "integer").put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE);
        }
        if (type == long.class) {
            return node.put("type", "integer").put("minimum", Long.MIN_VALUE).put("maximum", Long.MAX_VALUE);
        }
        node.put("type", "string");
        return type == String.class ? node : node.put("pattern", PATTERNS.get(type));
    }

    private ObjectNode map(Type[] types) {
        ObjectNode node = NODES.objectNode().put("type", "object");
        Class<?> key = (Class<?>) types[0];
        if (key.isEnum()) {
            node.set("propertyNames", value(key));
        }
        node.set("additionalProperties", value(types[1]));
        return node;
    }

    private String definition(Class<?> type) {
        String name = type.getName().replaceAll(".*[.]", "").replace('$', '.');
        if (!definitions.containsKey(name)) {
            ObjectNode definition = NODES.objectNode();
            definitions.put(name, definition);
            if (type.isRecord()) {
                definition.setAll(record(type, List.of()));
            } else {
                ArrayNode kinds = definition.putArray("oneOf");
                Shape.kinds(type).values().forEach(kind -> kinds.add(value(kind)));
            }
        }
        return name;
    }

    private static ObjectNode orNull(ObjectNode node) {
        if (node.has("$ref")) {
            ObjectNode either = NODES.objectNode();
            either.putArray("anyOf").add(node).add(NODES.objectNode().put("type", "null"));
            return either;
        }
        if (node.has("enum")) {
            ((ArrayNode) node.get("enum")).addNull();
        } else {
            String type = node.get("type").textValue();
            node.putArray("type").add(type).add("null");
        }
        return node;
    }
}
