// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What authors write and what they are told, with the exact place: in conditions.txt conditions, in actions.txt actions, each on line 2 of a
 * rule, and in packs.txt whole packs. Indented lines are the faults, all of them; a case without any is accepted.
 */
class FaultTableTest {
    private static final String INDENT = "    ";

    /** A text, and everything that is wrong with it. */
    record Case(String text, List<String> faults) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static String resource(String name) {
        try (InputStream in = FaultTableTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Stream<Case> lines(String name) {
        List<Case> cases = new ArrayList<>();
        for (String line : resource(name).lines().toList()) {
            if (line.startsWith(INDENT)) {
                cases.get(cases.size() - 1).faults().add(line.strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.add(new Case(line, new ArrayList<>()));
            }
        }
        return cases.stream();
    }

    static Stream<Case> conditions() {
        return lines("conditions.txt");
    }

    static Stream<Case> actions() {
        return lines("actions.txt");
    }

    static Stream<Case> packs() {
        List<Case> cases = new ArrayList<>();
        for (String part : resource("packs.txt").split("(?m)^----\n")) {
            int end = part.indexOf("====\n");
            cases.add(new Case(
                    part.substring(0, end),
                    part.substring(end + 5).lines().map(String::strip).toList()));
        }
        return cases.stream();
    }

    private static List<String> faults(String text) {
        Faults faults = new Faults("pack");
        Language.Read read = Language.STANDARD.read(text, faults);
        assertThat(read.rules().isEmpty())
                .as("either rules or faults")
                .isEqualTo(!faults.all().isEmpty() || read.tree().rules().isEmpty());
        return faults.all().stream()
                .map(f -> f.line() + ":" + f.column() + " " + (f.rule() == null ? "" : "(" + f.rule() + ") ")
                        + f.message() + ". " + f.remedy())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void conditionsAreAcceptedOrToldWhatIsWrong(Case c) {
        String text = "rule \"R\" when\n" + c.text() + "\nthen reject(\"CODE\", \"Says why\"); end\n";
        assertThat(faults(text))
                .containsExactlyElementsOf(
                        c.faults().stream().map(FaultTableTest::inRule).toList());
    }

    @ParameterizedTest
    @MethodSource("actions")
    void actionsAreAcceptedOrToldWhatIsWrong(Case c) {
        String text = "rule \"R\" when $job : Job( $p : priority ) then\n" + c.text() + "\nend\n";
        assertThat(faults(text))
                .containsExactlyElementsOf(
                        c.faults().stream().map(FaultTableTest::inRule).toList());
    }

    private static String inRule(String fault) {
        return fault.replaceFirst(" ", " (R) ");
    }

    @ParameterizedTest
    @MethodSource("packs")
    void packsAreAcceptedOrToldWhatIsWrong(Case c) {
        assertThat(faults(c.text())).containsExactlyElementsOf(c.faults());
    }
}
