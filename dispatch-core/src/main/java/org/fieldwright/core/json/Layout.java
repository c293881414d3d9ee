// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/** Two spaces of indent and the same line ends everywhere; lists of plain values stay on one line. Serves one document. */
final class Layout extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;
    private static final Indenter LINES = new DefaultIndenter("  ", "\n");

    private boolean next;
    private boolean inline;

    Layout() {
        super(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        indentObjectsWith(LINES);
        indentArraysWith(LINES);
    }

    /** Says that the next list is on one line; it must hold no other list. */
    void nextInline() {
        next = true;
    }

    @Override
    public void writeStartArray(JsonGenerator out) throws IOException {
        inline = next;
        next = false;
        indentArraysWith(inline ? NopIndenter.instance : LINES);
        super.writeStartArray(out);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) throws IOException {
        super.writeEndArray(out, values);
        inline = false;
        indentArraysWith(LINES);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
        if (inline) {
            out.writeRaw(", ");
        } else {
            super.writeArrayValueSeparator(out);
        }
    }

    /** The printer itself and not a copy, since it is made for one document and told what comes. */
    @Override
    public DefaultPrettyPrinter createInstance() {
        return this;
    }
}
