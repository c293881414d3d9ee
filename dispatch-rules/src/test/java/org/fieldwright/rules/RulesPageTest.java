// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.rules.internal.decide.BuiltInParameters;
import org.junit.jupiter.api.Test;

/** The page docs/rules.md says what is. */
class RulesPageTest {
    private final String page = read(Path.of("../docs/rules.md"));

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private List<String> snippets(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    @Test
    void everyBuiltInRuleAndParameterIsListed() {
        for (RuleEngine.Rule rule : RuleEngine.builtIn().rules()) {
            assertThat(page).contains("| `" + rule.id() + "` | ").contains(rule.summary());
        }
        for (Map.Entry<String, BigDecimal> p : BuiltInParameters.defaults().entrySet()) {
            assertThat(page).contains("| `" + p.getKey() + "` | " + p.getValue().toPlainString() + " |");
        }
    }

    @Test
    void rulesOfThePageCompileAndTheTableIsRead() {
        String text = snippets("drl").get(0);
        RuleSet rules = RuleSet.builder()
                .parameter("PreferredTechnician.amount", new BigDecimal("25"))
                .disable("OverQualified")
                .pack("acme.drl", text)
                .build();
        RuleEngine engine = RuleEngine.compile(rules);
        assertThat(engine.rules())
                .extracting(RuleEngine.Rule::id)
                .contains("EntrapmentNearby")
                .doesNotContain("OverQualified");

        String weekend = snippets("drl").get(1).replace("\"SATURDAY\"", "\"MONDAY\"");
        RuleSet tables = RuleSet.builder()
                .pack("weekend.drl", weekend)
                .row("weekendSurcharge", "REPAIR", new BigDecimal("12.50"))
                .row("weekendSurcharge", "PROJECT", new BigDecimal("40"))
                .build();
        Eligibility eligibility = RuleEngine.compile(tables).decide(TinyProblem.job("REPAIR"));
        assertThat(eligibility.preference(0, 0)).isEqualTo(-125_000);
    }

    @Test
    void javaOfThePageIsTheCodeOfThisTest() {
        String source = read(Path.of("src/test/java/org/fieldwright/rules/RulesPageTest.java"));
        assertThat(snippets("java"))
                .hasSize(2)
                .allSatisfy(s -> s.lines().forEach(line -> assertThat(source).contains(line.strip())));
    }
}
