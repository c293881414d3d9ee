// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.fieldwright.core.testing.BrokenInputs;
import org.fieldwright.core.testing.RichProblem;
import org.fieldwright.core.validation.InvalidInputException;
import org.fieldwright.core.validation.Issue;
import org.fieldwright.core.validation.ProblemValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenInputsTest {
    static List<BrokenInputs.Case> broken() {
        return BrokenInputs.all();
    }

    private static List<Issue> issues(byte[] document) {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> DispatchJson.readProblem(document));
        assertThat(refusal).as("the document is refused").isNotNull();
        return refusal.issues();
    }

    @Test
    void documentOfWhichTheBrokenOnesAreMadeHasNoFault() {
        assertThat(ProblemValidator.validate(RichProblem.problem())).isEmpty();
        assertThat(DispatchJson.readProblem(BrokenInputs.sound().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(RichProblem.problem());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenInputIsReportedWithCodeAndPointer(BrokenInputs.Case broken) {
        List<Issue> issues = issues(broken.bytes());
        assertThat(issues)
                .extracting(i -> i.code() + " " + i.pointer())
                .as(issues::toString)
                .contains(broken.code() + " " + broken.pointer());
        SoftAssertions.assertSoftly(softly -> {
            for (Issue issue : issues) {
                softly.assertThat(issue.message()).isNotBlank().hasSizeLessThan(400);
                softly.assertThat(issue.remedy()).isNotBlank();
                softly.assertThat(issue.value() == null ? "" : issue.value()).hasSizeLessThan(70);
            }
        });
    }

    @Test
    void thereAreManyCasesWithNamesOfTheirOwn() {
        Set<String> names =
                broken().stream().map(BrokenInputs.Case::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).hasSameSizeAs(broken()).hasSizeGreaterThan(80);
    }

    @Test
    void faultsOfStructureAreAllReportedAtOnce() {
        String broken = BrokenInputs.sound()
                .replace("\"currency\"", "\"curency\"")
                .replace("\"lat\": 50.1", "\"lat\": NaN")
                .replace("\"priority\": 2", "\"priority\": \"high\"")
                .replace("\"PT45M\"", "\"45 min\"")
                .replace("[\"hoist\"]", "[\"hoist\", null]");
        assertThat(issues(broken.getBytes(StandardCharsets.UTF_8)))
                .extracting(Issue::code)
                .containsExactly(
                        "FIELD_UNKNOWN", "ELEMENT_NULL", "NUMBER_NOT_FINITE", "TYPE_WRONG", "DURATION_INVALID");
    }

    @Test
    void misspeltOrMalformedOptionalFieldsHideNoFaultOfContent() {
        String broken = BrokenInputs.sound()
                .replace("\"currency\"", "\"curency\"")
                .replace("\"priority\": 2", "\"priority\": \"high\"")
                .replace("\"lat\": 50.1", "\"lat\": 91")
                .replace("\"PT45M\"", "\"PT-45M\"");
        assertThat(issues(broken.getBytes(StandardCharsets.UTF_8)))
                .extracting(Issue::code)
                .containsExactlyInAnyOrder(
                        "FIELD_UNKNOWN", "TYPE_WRONG", "COORDINATES_OUT_OF_RANGE", "DURATION_NEGATIVE");
    }

    @Test
    void faultsOfContentAreAllReportedAtOnce() {
        String broken = BrokenInputs.sound()
                .replace("\"CZK\"", "\"Kronen\"")
                .replace("\"lat\": 50.1", "\"lat\": 91")
                .replace("\"priority\": 2", "\"priority\": 0")
                .replace("\"PT45M\"", "\"PT-45M\"")
                .replace("\"floor\"", "\"\\u0000\"")
                .replace("\"max\": \"PT24H\"", "\"max\": \"PT1M\"");
        assertThat(issues(broken.getBytes(StandardCharsets.UTF_8)))
                .extracting(i -> i.code() + " " + i.pointer())
                .containsExactlyInAnyOrder(
                        "CURRENCY_UNKNOWN /currency",
                        "COORDINATES_OUT_OF_RANGE /sites/0/location/lat",
                        "VALUE_OUT_OF_RANGE /jobs/0/priority",
                        "DURATION_NEGATIVE /jobs/1/visits/0/duration",
                        "ID_INVALID /jobs/0/attributes/?",
                        "LINK_BOUNDS_REVERSED /links/0/max",
                        "LINK_BOUNDS_REVERSED /links/1/max");
    }

    @Test
    void nearNamesAreSuggested() {
        String broken = BrokenInputs.sound().replace("\"currency\"", "\"curency\"");
        assertThat(issues(broken.getBytes(StandardCharsets.UTF_8)).get(0).remedy())
                .startsWith("Did you mean \"currency\"?");
        String reference = BrokenInputs.sound().replace("\"site\": \"site-1\"", "\"site\": \"stie-1\"");
        assertThat(issues(reference.getBytes(StandardCharsets.UTF_8)).get(0).remedy())
                .startsWith("Did you mean \"site-1\"?");
    }

    @Test
    void brokenTextNamesLineAndColumn() {
        String broken = BrokenInputs.sound().replaceFirst(",\n", "\n");
        assertThat(issues(broken.getBytes(StandardCharsets.UTF_8)).get(0).message())
                .contains("line 3, column");
        byte[] latin = "{\n \"id\": \"D\u00fcren\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(issues(latin).get(0).message()).contains("line 2, byte 10");
    }

    @Test
    void thousandsOfFaultsAreCountedButNotAllListed() {
        String list = "[" + "0,".repeat(4999) + "0]";
        String broken = BrokenInputs.sound().replace("[\"hoist\"]", list);
        List<Issue> issues = issues(broken.getBytes(StandardCharsets.UTF_8));
        assertThat(issues).hasSize(1001);
        assertThat(issues.get(1000).code()).isEqualTo("MORE_FAULTS");
        assertThat(issues.get(1000).message()).contains("5000");
    }
}
