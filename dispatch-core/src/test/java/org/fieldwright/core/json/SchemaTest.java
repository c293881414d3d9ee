// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.testing.BrokenInputs;
import org.fieldwright.core.testing.RichProblem;
import org.fieldwright.core.testing.TinyProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas are made of the records: run with {@code -Dfieldwright.writeSchemas=true} after a change of a record. */
class SchemaTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/fieldwright/core/json");

    /** What no pattern or range can say: which days a month has, and how large an amount may be. */
    private static final Set<String> BEYOND_SCHEMAS = Set.of("thirtieth-of-february", "huge-exponent");

    private static final Set<String> STRUCTURE = Set.of(
            "TYPE_WRONG",
            "FORMAT_UNKNOWN",
            "FORMAT_VERSION_UNSUPPORTED",
            "FIELD_UNKNOWN",
            "FIELD_MISSING",
            "TYPE_UNKNOWN",
            "ELEMENT_NULL",
            "INSTANT_INVALID",
            "DURATION_INVALID",
            "TIME_OF_DAY_INVALID",
            "DATE_INVALID",
            "ENUM_UNKNOWN",
            "NUMBER_OUT_OF_RANGE");

    static List<BrokenInputs.Case> brokenStructures() {
        return BrokenInputs.all().stream()
                .filter(c -> STRUCTURE.contains(c.code()) && !BEYOND_SCHEMAS.contains(c.name()))
                .toList();
    }

    private static Class<?> type(Format format) {
        return switch (format) {
            case PROBLEM -> DispatchProblem.class;
            case PLAN -> DispatchPlan.class;
            case POLICY -> Policy.class;
        };
    }

    private static String generated(Format format) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
        return JsonMapper.builder()
                        .build()
                        .writer(printer)
                        .writeValueAsString(SchemaGenerator.schema(format, type(format)))
                + "\n";
    }

    private static Path file(Format format) {
        return FOLDER.resolve(format.name().toLowerCase(Locale.ROOT) + ".schema.json");
    }

    private static Schema schema(Format format) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file(format)));
    }

    @ParameterizedTest
    @EnumSource
    void publishedSchemaIsThatOfTheRecords(Format format) throws IOException {
        if (Boolean.getBoolean("fieldwright.writeSchemas")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file(format), generated(format));
        }
        assertThat(Files.readString(file(format)))
                .as("run the test with -Dfieldwright.writeSchemas=true after a change of a record")
                .isEqualTo(generated(format));
    }

    @ParameterizedTest
    @EnumSource
    void publishedSchemaIsASchema(Format format) throws IOException {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(Files.readString(file(format)), InputFormat.JSON))
                .isEmpty();
        assertThat(meta.validate("{\"type\": \"text\"}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void writtenDocumentsKeepToTheSchemas() throws IOException {
        for (DispatchProblem problem :
                List.of(RichProblem.problem(), TinyProblems.onTheGlobe(), TinyProblems.oneUnreachable())) {
            assertThat(schema(Format.PROBLEM).validate(DispatchJson.writeProblem(problem), InputFormat.JSON))
                    .isEmpty();
        }
        for (Policy policy : List.of(Policy.balanced(), Policy.serviceFirst())) {
            assertThat(schema(Format.POLICY).validate(DispatchJson.writePolicy(policy), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void documentsWithRandomValuesKeepToTheirSchema(Format format) throws IOException {
        Schema schema = schema(format);
        for (int seed = 0; seed < 50; seed++) {
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            format.write(new RandomRecords(new Random(seed)).value(type(format)), document);
            assertThat(schema.validate(document.toString(StandardCharsets.UTF_8), InputFormat.JSON))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("brokenStructures")
    void schemaRefusesWhatTheReaderRefuses(BrokenInputs.Case broken) throws IOException {
        String document = new String(broken.bytes(), StandardCharsets.UTF_8);
        assertThat(schema(Format.PROBLEM).validate(document, InputFormat.JSON)).isNotEmpty();
    }
}
