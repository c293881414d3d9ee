// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.plan.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInRulesTest {
    private static final int JAVA_17_CLASS_FILE = 61;

    static Stream<RuleEngine.Rule> rules() {
        return RuleEngine.builtIn().rules().stream();
    }

    static Stream<RuleCase> cases() {
        return rules().flatMap(rule -> RuleCase.of(rule).stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasCasesOfBothKindsAndASummary(RuleEngine.Rule rule) {
        List<String> expectations =
                RuleCase.of(rule).stream().map(RuleCase::expect).toList();
        assertThat(expectations).as("cases of %s", rule.pack()).contains("silent");
        assertThat(expectations).as("cases of %s", rule.pack()).containsAnyOf("reject", "prefer");
        assertThat(rule.summary()).endsWith(".").hasSizeGreaterThan(20);
    }

    @Test
    void everyFileOfTheSourcesIsCompiled() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            List<String> names = files.filter(f -> f.toString().endsWith(".drl"))
                    .map(f -> Path.of("src/main/resources")
                            .relativize(f)
                            .toString()
                            .replace('\\', '/'))
                    .toList();
            assertThat(rules().map(RuleEngine.Rule::pack)).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ruleSaysWhatItsCaseExpects(RuleCase c) {
        Eligibility eligibility = RuleEngine.compile(c.ruleSet()).decide(c.problem());
        Verdict verdict = eligibility.verdict(0, 0);
        List<Reason> rejections = verdict.rejections().stream()
                .filter(r -> c.rule().equals(r.rule()))
                .toList();
        List<Verdict.Preference> preferences = verdict.preferences().stream()
                .filter(p -> c.rule().equals(p.reason().rule()))
                .toList();
        switch (c.expect()) {
            case "silent" -> {
                assertThat(rejections).isEmpty();
                assertThat(preferences).isEmpty();
            }
            case "reject" -> {
                assertThat(rejections).singleElement().satisfies(r -> {
                    assertThat(r.facts()).containsExactlyInAnyOrderEntriesOf(c.facts());
                    assertThat(r.text()).doesNotContain("{").contains(c.facts().get("had"));
                    assertThat(r.technician()).isEqualTo("ann");
                    assertThat(r.shift()).isEqualTo("ann-mon");
                });
                assertThat(eligibility.eligible(0, 0)).isFalse();
            }
            case "prefer" ->
                assertThat(preferences)
                        .singleElement()
                        .satisfies(p -> assertThat(p.amount()).isEqualTo(c.amount()));
            default -> throw new IllegalArgumentException(c.expect());
        }
        assertThat(eligibility.eligible(0, 0)).isEqualTo(verdict.eligible());
        assertThat(eligibility.preference(0, 0)).isEqualTo(sum(verdict));
    }

    private static long sum(Verdict verdict) {
        return verdict.preferences().stream()
                .mapToLong(p -> p.amount().movePointRight(4).longValueExact())
                .sum();
    }

    @Test
    void compiledRulesRunOnTheOldestJavaThatWeSupport() throws IOException, URISyntaxException {
        Path classes = Path.of(RuleEngine.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("org/fieldwright/rules/internal/generated");
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> compiled =
                    files.filter(f -> f.toString().endsWith(".class")).toList();
            assertThat(compiled)
                    .hasSizeGreaterThan(25)
                    .allSatisfy(f -> assertThat(version(f)).isEqualTo(JAVA_17_CLASS_FILE));
        }
    }

    private static int version(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DataInputStream data = new DataInputStream(in)) {
            data.readInt();
            data.readUnsignedShort();
            return data.readUnsignedShort();
        }
    }
}
