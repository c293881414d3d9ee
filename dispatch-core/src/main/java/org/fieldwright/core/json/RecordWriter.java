// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/** Writes records, fields in their order, without what is null, empty or the default. Not thread-safe. */
final class RecordWriter {
    private final JsonGenerator out;
    private final Layout layout;
    private final ZoneId zone;

    RecordWriter(JsonGenerator out, Layout layout, ZoneId zone) {
        this.out = out;
        this.layout = layout;
        this.zone = zone;
    }

    /** The fields of a record, without the braces. */
    void fields(Object instance) throws IOException {
        String kind = Shape.kindOf(instance.getClass());
        if (kind != null) {
            out.writeStringField("type", kind);
        }
        if (instance instanceof Travel.Matrix matrix) {
            matrix(matrix);
            return;
        }
        for (Shape.Field field : Shape.of(instance.getClass()).fields().values()) {
            Object value = field.of(instance);
            if (value != null && !value.equals(field.standard()) && !empty(value)) {
                out.writeFieldName(field.name());
                value(value);
            }
        }
    }

    private static boolean empty(Object value) {
        return value instanceof Collection<?> c ? c.isEmpty() : value instanceof Map<?, ?> m && m.isEmpty();
    }

    private void value(Object value) throws IOException {
        if (value instanceof Record) {
            out.writeStartObject();
            fields(value);
            out.writeEndObject();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName(
                        entry.getKey() instanceof Enum<?> e
                                ? e.name()
                                : entry.getKey().toString());
                value(entry.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            list(list);
        } else {
            scalar(value);
        }
    }

    private void list(List<?> list) throws IOException {
        if (!list.isEmpty() && !(list.get(0) instanceof Record)) {
            layout.nextInline();
        }
        out.writeStartArray();
        for (Object element : list) {
            value(element);
        }
        out.writeEndArray();
    }

    private void scalar(Object value) throws IOException {
        if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            real(number);
        } else if (value instanceof BigDecimal decimal) {
            out.writeNumber(decimal);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeString(text(value));
        }
    }

    private void real(double number) throws IOException {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(
                    "The number " + number + " has no JSON form; validate the problem before writing it.");
        }
        out.writeNumber(number);
    }

    private String text(Object value) {
        if (value instanceof Instant instant) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    instant.atZone(zone).toOffsetDateTime());
        }
        if (value instanceof LocalTime time) {
            return time.toString();
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private void matrix(Travel.Matrix matrix) throws IOException {
        out.writeFieldName("sites");
        list(matrix.sites());
        TravelTable table = matrix.table();
        for (String field : List.of("seconds", "metres")) {
            out.writeFieldName(field);
            out.writeStartArray();
            for (int r = 0; r < table.rows(); r++) {
                row(table, r, field.equals("seconds"));
            }
            out.writeEndArray();
        }
    }

    private void row(TravelTable table, int row, boolean seconds) throws IOException {
        layout.nextInline();
        out.writeStartArray();
        for (int c = 0; c < table.columns(); c++) {
            if (table.reachable(row, c)) {
                out.writeNumber(seconds ? table.seconds(row, c) : table.metres(row, c));
            } else {
                out.writeNull();
            }
        }
        out.writeEndArray();
    }
}
