// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.testing.BrokenInputs;
import org.junit.jupiter.api.Test;

/** The documents say what the code does. Run with {@code -Dfieldwright.writeCodes=true} after a change of the codes. */
class CodesDocumentTest {
    private static final Path DOCS = Path.of("../docs");
    private static final String START = "<!-- codes: start -->\n";
    private static final String END = "<!-- codes: end -->";

    private static String table(boolean warnings) {
        String head = "| Code | Meaning | Way out |\n|---|---|---|\n";
        return Arrays.stream(Code.values())
                .filter(c -> c.warning() == warnings)
                .map(c -> "| `" + c.name() + "` | " + c.meaning() + " | " + c.remedy() + " |\n")
                .collect(Collectors.joining("", head, ""));
    }

    @Test
    void everyCodeIsInTheTable() throws IOException {
        Path file = DOCS.resolve("errors.md");
        String text = Files.readString(file);
        int start = text.indexOf(START) + START.length();
        int end = text.indexOf(END);
        String expected = "\n## Errors\n\n" + table(false) + "\n## Warnings\n\n" + table(true) + "\n";
        if (Boolean.getBoolean("fieldwright.writeCodes")) {
            Files.writeString(file, text.substring(0, start) + expected + text.substring(end));
            text = Files.readString(file);
            end = text.indexOf(END);
        }
        assertThat(text.substring(start, end)).isEqualTo(expected);
    }

    @Test
    void everyCodeSaysWhatToDo() {
        assertThat(Code.values()).allSatisfy(code -> {
            assertThat(code.meaning()).endsWith(".").doesNotContain("|");
            assertThat(code.remedy()).endsWith(".").doesNotContain("|");
        });
    }

    /** Codes that no broken problem document can have: of other files, of sizes too large for a test, or met by tests of their own. */
    @Test
    void nearlyEveryErrorHasABrokenInput() {
        Set<String> met =
                BrokenInputs.all().stream().map(BrokenInputs.Case::code).collect(Collectors.toCollection(TreeSet::new));
        Set<String> elsewhere = Set.of(
                "JSON_TOO_LARGE",
                "MORE_FAULTS",
                "TRAVEL_SERVICE_REFUSED",
                "CSV_INVALID",
                "CSV_HEADER_WRONG",
                "CSV_ROW_INVALID",
                "CSV_PAIR_DUPLICATE",
                "CSV_PAIR_MISSING",
                "POLICY_WEIGHTS_INVALID",
                "POLICY_STEPS_INVALID",
                "UNDONE_OVERFLOW",
                "MATRIX_NOT_SQUARE",
                "TOO_MANY",
                "LINK_CHAIN_TOO_LONG",
                "HOLD_OVERLAP",
                "POLYGON_TOO_SMALL");
        List<String> unmet = Arrays.stream(Code.values())
                .filter(c -> !c.warning() && !met.contains(c.name()) && !elsewhere.contains(c.name()))
                .map(Code::name)
                .toList();
        assertThat(unmet).isEmpty();
    }

    @Test
    void examplesOfTheFormatAreRead() throws IOException {
        String text = Files.readString(DOCS.resolve("json-format.md"));
        Matcher example = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL).matcher(text);
        int problems = 0;
        int policies = 0;
        while (example.find()) {
            byte[] document = example.group(1).getBytes(StandardCharsets.UTF_8);
            if (example.group(1).contains("fieldwright/problem")) {
                assertThat(DispatchJson.readProblem(document).jobs()).isNotEmpty();
                problems++;
            } else if (example.group(1).contains("fieldwright/policy")) {
                assertThat(DispatchJson.readPolicy(document).version()).isEqualTo("service-first-north-3");
                policies++;
            }
        }
        assertThat(problems).isEqualTo(1);
        assertThat(policies).isEqualTo(1);
    }
}
