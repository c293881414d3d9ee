// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.jspecify.annotations.Nullable;

/** The three kinds of document and the envelope that they share. */
enum Format {
    PROBLEM,
    PLAN,
    POLICY;

    static final int VERSION = 1;
    static final String NAME_FIELD = "format";
    static final String VERSION_FIELD = "formatVersion";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    /** The name in the document. */
    String label() {
        return "fieldwright/" + name().toLowerCase(Locale.ROOT);
    }

    /** The record in a document, or null after reporting faults. */
    @Nullable
    Object bind(JsonNode tree, Class<?> type, Faults faults) {
        Binder binder = new Binder(faults);
        if (!binder.object(tree, At.ROOT) || !envelope(tree, binder, faults)) {
            return null;
        }
        return binder.record(type, tree, At.ROOT, Set.of(NAME_FIELD, VERSION_FIELD));
    }

    /** A document of another kind or version is not looked at further: every other fault would follow from that. */
    private boolean envelope(JsonNode tree, Binder binder, Faults faults) {
        At nameAt = At.ROOT.field(NAME_FIELD);
        At versionAt = At.ROOT.field(VERSION_FIELD);
        JsonNode name = tree.path(NAME_FIELD);
        JsonNode version = tree.path(VERSION_FIELD);
        if (name.isMissingNode()) {
            binder.missing(NAME_FIELD, nameAt);
        } else if (!name.isTextual() || !name.textValue().equals(label())) {
            String message = "The document's format is " + Faults.shorten(Numbers.shown(name)) + ", but " + label()
                    + " is needed.";
            faults.add(Code.FORMAT_UNKNOWN, nameAt, Numbers.shown(name), message);
            return false;
        }
        if (version.isMissingNode()) {
            binder.missing(VERSION_FIELD, versionAt);
        } else if (!version.isIntegralNumber() || !version.canConvertToInt() || version.intValue() != VERSION) {
            String message = "Format version " + Faults.shorten(Numbers.shown(version)) + " is not supported; only "
                    + VERSION + " is.";
            faults.add(Code.FORMAT_VERSION_UNSUPPORTED, versionAt, Numbers.shown(version), message);
            return false;
        }
        return true;
    }

    void write(Object value, OutputStream stream) {
        ZoneId zone = value instanceof DispatchProblem problem
                ? problem.zone()
                : value instanceof DispatchPlan plan ? plan.zone() : ZoneOffset.UTC;
        try (JsonGenerator out = FACTORY.createGenerator(stream)) {
            Layout layout = new Layout();
            out.setPrettyPrinter(layout);
            out.writeStartObject();
            out.writeStringField(NAME_FIELD, label());
            out.writeNumberField(VERSION_FIELD, VERSION);
            new RecordWriter(out, layout, zone).fields(value);
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("The document " + label() + " cannot be written: " + e.getMessage(), e);
        }
    }
}
