// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldwright.core.validation.Issue;
import org.jspecify.annotations.Nullable;

/** The lines of an NDJSON file. They are found in one pass that keeps only names and places, and read again one by one. */
final class LineInput {
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final List<BatchItem> items = new ArrayList<>();
    /** Lower case, since some file systems do not tell the cases apart. */
    private final Map<String, Integer> lineByName = new HashMap<>();

    private LineInput(Path file) {
        this.file = file;
    }

    static List<BatchItem> of(Path file) throws IOException {
        LineInput result = new LineInput(file);
        result.scan();
        return result.items;
    }

    private void scan() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long start = 0;
            int number = 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                line.write(b);
                if (b == '\n') {
                    add(number++, start, line.toByteArray());
                    start += line.size();
                    line.reset();
                }
            }
            add(number, start, line.toByteArray());
        }
    }

    private void add(int number, long start, byte[] line) {
        if (isBlank(line)) {
            return;
        }
        String source = file.getFileName() + " line " + number;
        BatchItem.Content content = () -> read(start, line.length);
        String id = id(line);
        String name = id == null ? "line-" + number : BatchNames.of(id);
        Integer before = lineByName.putIfAbsent(name.toLowerCase(Locale.ROOT), number);
        if (before != null) {
            Issue fault = fault(
                    "BATCH_ID_DUPLICATE",
                    id,
                    "Line " + number + " has the same id as line " + before + ".",
                    "Give every problem of the file an id of its own.");
            items.add(new BatchItem(name + "-line-" + number, source, content, fault));
        } else if (id == null) {
            Issue fault = fault(
                    "BATCH_ID_MISSING",
                    null,
                    "Line " + number + " has no id, so its result has no name.",
                    "Make each line a problem (one JSON object) with the field id.");
            items.add(new BatchItem(name, source, content, fault));
        } else {
            items.add(new BatchItem(name, source, content, null));
        }
    }

    private static Issue fault(String code, @Nullable String value, String message, String remedy) {
        return new Issue(Issue.Severity.ERROR, code, "/id", value, message, remedy);
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    private byte[] read(long start, int length) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            byte[] line = new byte[length];
            access.seek(start);
            access.readFully(line);
            return line;
        }
    }

    /** The field id of the outermost object, or null if there is none; what else is wrong with the line is said when it is planned. */
    private static @Nullable String id(byte[] line) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("id");
                if (parser.nextToken() == JsonToken.VALUE_STRING && found) {
                    return parser.getText().isEmpty() ? null : parser.getText();
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException e) {
            return null;
        }
    }
}
