// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.rules.internal.decide.BuiltInParameters;
import org.fieldwright.rules.internal.language.Bound;
import org.fieldwright.rules.internal.language.Kind;
import org.fieldwright.rules.internal.language.Operator;
import org.fieldwright.rules.internal.language.Type;
import org.fieldwright.rules.internal.language.ViewWords;
import org.fieldwright.rules.internal.language.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page docs/rules.md says what is. */
class RulesPageTest {
    private static final Map<String, Integer> FLOORS = Map.of("site-0", 7);

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
    void everyWordStandsInTheTableOfItsView() {
        for (ViewWords view : Vocabulary.standard().views()) {
            String table = table(view);
            List<String> rows = Stream.concat(
                            view.attributes().values().stream()
                                    .map(a -> row(a.name(), a.type(), a.mayBeMissing(), a.meaning())),
                            view.functions().values().stream()
                                    .map(f -> row(f.form(), f.type(), f.mayBeMissing(), f.meaning())))
                    .toList();
            assertThat(table.lines().filter(line -> line.startsWith("| `"))).containsExactlyElementsOf(rows);
        }
    }

    private String table(ViewWords view) {
        String heading = "#### `" + view.name() + "`: " + view.meaning() + "\n";
        assertThat(page).contains(heading);
        String rest = page.substring(page.indexOf(heading) + heading.length());
        int end = rest.indexOf("\n#");
        return rest.substring(0, end);
    }

    private static String row(String word, Type type, boolean mayBeMissing, String meaning) {
        String bare = type.words().replaceFirst("^an? ", "");
        return "| `" + word + "` | " + bare + (mayBeMissing ? ", or missing" : "") + " | " + meaning + " |";
    }

    @Test
    void everyKindAndActionStandsInItsTable() {
        for (Kind kind : Kind.values()) {
            String views = kind.views().stream().map(v -> "`" + v + "`").collect(Collectors.joining(", "));
            assertThat(page).contains("| " + kind.word() + " | " + views + " | ");
        }
        assertThat(page.lines()
                        .filter(line ->
                                Stream.of(Kind.values()).anyMatch(k -> line.startsWith("| " + k.word() + " | `"))
                                        && line.contains("(")))
                .containsExactlyElementsOf(Vocabulary.actions().stream()
                        .map(a -> "| " + a.kind().word() + " | `" + a.form() + "` | " + a.meaning() + " |")
                        .toList());
    }

    /** Every operator is on the page as it is written. */
    @Test
    void everyOperatorIsShown() {
        for (Operator operator : Operator.values()) {
            assertThat(page).contains(operator.sign().isEmpty() ? "`emergency`" : operator.sign());
        }
        for (String word : Vocabulary.wordsOfMany()) {
            assertThat(page).contains("." + word + "()");
        }
        for (RuleSet.Limit limit : RuleSet.Limit.values()) {
            assertThat(Bound.valueOf(limit.name()).usual()).isPositive();
        }
        assertThat(Bound.values()).hasSameSizeAs(RuleSet.Limit.values());
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

        RuleSet kinds =
                RuleSet.builder().pack("kinds.drl", snippets("drl").get(1)).build();
        assertThat(RuleEngine.compile(kinds).rules())
                .extracting(RuleEngine.Rule::id)
                .contains("TwoInTheShaft", "PartsNowhere", "WillBeLate", "InspectionEvidence");

        String weekend = snippets("drl").get(2).replace("\"SATURDAY\"", "\"MONDAY\"");
        RuleSet tables = RuleSet.builder()
                .pack("weekend.drl", weekend)
                .row("weekendSurcharge", "REPAIR", new BigDecimal("12.50"))
                .row("weekendSurcharge", "PROJECT", new BigDecimal("40"))
                .build();
        Eligibility eligibility = RuleEngine.compile(tables).decide(TinyProblem.job("REPAIR"));
        assertThat(eligibility.preference(0, 0)).isEqualTo(-125_000);
    }

    @Test
    void attributesOfAHostAreAddedAsThePageSays() {
        String pack = "rule \"High\" when Job( floor > 3 ) then reject(\"HIGH\", \"Too high\"); end";
        RuleSet floors = RuleSet.builder()
                .attribute(HostAttribute.ofJob("floor", HostAttribute.Type.WHOLE, job -> FLOORS.get(job.site())))
                .pack("floors.drl", pack)
                .build();
        assertThat(RuleEngine.compile(floors).decide(TinyProblem.job("REPAIR")).eligible(0, 0))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"typ ==", "type matches"})
    void messagesOfThePageAreThoseThatComeOut(String mistake) {
        String broken = snippets("drl").get(0).replace("type ==", mistake);
        RuleSet set = RuleSet.builder().pack("acme.drl", broken).build();
        assertThatThrownBy(() -> RuleEngine.compile(set))
                .isInstanceOfSatisfying(
                        RuleCompilationException.class,
                        e -> assertThat(page.lines())
                                .contains("    " + e.diagnostics().get(0)));
    }

    @Test
    void javaOfThePageIsTheCodeOfThisTest() {
        String source = read(Path.of("src/test/java/org/fieldwright/rules/RulesPageTest.java"));
        assertThat(snippets("java"))
                .hasSize(3)
                .allSatisfy(s -> s.lines().forEach(line -> assertThat(source).contains(line.strip())));
    }
}
