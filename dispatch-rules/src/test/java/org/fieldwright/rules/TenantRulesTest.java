// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.plan.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantRulesTest {
    private static final ProblemIndex REPAIR = TinyProblem.job("REPAIR");

    @TempDir
    private Path folder;

    private static String ban(String id, String code, String type) {
        return """
                // Keeps a type of work away.
                rule "%s"
                when
                    $job : Job( type == "%s" )
                then
                    reject("%s", "No {type} here", $job.type)
                end
                """.formatted(id, type, code);
    }

    private static Verdict verdict(RuleSet set) {
        return RuleEngine.compile(set).decide(REPAIR).verdict(0, 0);
    }

    @Test
    void packFromTextAddsItsRules() {
        RuleEngine engine = RuleEngine.compile(RuleSet.builder()
                .pack("acme.drl", ban("NoRepairs", "NO_REPAIRS", "REPAIR"))
                .build());
        assertThat(engine.decide(REPAIR).eligible(0, 0)).isFalse();
        assertThat(engine.decide(TinyProblem.job("PROJECT")).eligible(0, 0)).isTrue();
        Reason reason = engine.decide(REPAIR).verdict(0, 0).rejections().get(0);
        assertThat(reason.rule()).isEqualTo("NoRepairs");
        assertThat(reason.code()).isEqualTo("NO_REPAIRS");
        assertThat(reason.text()).isEqualTo("No REPAIR here");
        assertThat(reason.facts()).containsEntry("type", "REPAIR");
        assertThat(engine.rules()).hasSize(RuleEngine.builtIn().rules().size() + 1);
        assertThat(engine.rules().get(engine.rules().size() - 1))
                .isEqualTo(new RuleEngine.Rule("NoRepairs", "acme.drl", "Keeps a type of work away."));
    }

    @Test
    void packsFromAFolderAddTheirRulesAndAnEmptyFolderIsAnError() throws IOException {
        Files.createDirectories(folder.resolve("deep/er"));
        assertThatThrownBy(() -> RuleSet.builder().packs(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString());
        Files.writeString(folder.resolve("a.drl"), ban("A", "CODE_A", "REPAIR"));
        Files.writeString(folder.resolve("deep/er/b.drl"), ban("B", "CODE_B", "REPAIR"));
        RuleSet set = RuleSet.builder().packs(folder).build();
        assertThat(set.packs()).extracting(RuleSet.Pack::name).containsExactly("a.drl", "deep/er/b.drl");
        assertThat(verdict(set).rejections()).extracting(Reason::code).containsExactly("CODE_A", "CODE_B");
    }

    @Test
    void switchedOffRulesSayNothing() {
        Job job = Job.builder("job-1", "site-0", Duration.ofHours(1))
                .excludedTechnicians(List.of("ann"))
                .build();
        ProblemIndex problem = TinyProblem.one(job);
        assertThat(RuleEngine.builtIn().decide(problem).eligible(0, 0)).isFalse();
        RuleEngine without = RuleEngine.compile(
                RuleSet.builder().disable("ExcludedTechnician").build());
        assertThat(without.decide(problem).eligible(0, 0)).isTrue();
        assertThat(without.rules())
                .extracting(RuleEngine.Rule::id)
                .doesNotContain("ExcludedTechnician")
                .contains("BannedByCustomer");
        assertThat(RuleEngine.builtIn().decide(problem).eligible(0, 0)).isFalse();
    }

    @Test
    void rulesOfAPackCanBeSwitchedOffToo() {
        RuleSet set = RuleSet.builder()
                .pack("p", ban("A", "CODE_A", "REPAIR") + ban("B", "CODE_B", "REPAIR"))
                .disable("A")
                .build();
        assertThat(verdict(set).rejections()).extracting(Reason::code).containsExactly("CODE_B");
    }

    @Test
    void withoutBuiltInRulesOnlyThePacksDecide() {
        Job job = Job.builder("job-1", "site-0", Duration.ofHours(1))
                .excludedTechnicians(List.of("ann"))
                .build();
        RuleEngine engine =
                RuleEngine.compile(RuleSet.builder().withoutBuiltInRules().build());
        assertThat(engine.rules()).isEmpty();
        assertThat(engine.decide(TinyProblem.one(job)).eligible(0, 0)).isTrue();
    }

    @Test
    void parametersAndTableRowsAreReadByRules() {
        String pack = """
                rule "Surcharge"
                when
                    $job : Job()
                    $row : Parameter( name == "surcharge", key == $job.type )
                then
                    prefer($row.negated(), "SURCHARGE", "Costs {amount} more", $row.value);
                end
                """;
        RuleSet set = RuleSet.builder()
                .pack("p", pack)
                .row("surcharge", "REPAIR", new BigDecimal("1.5"))
                .row("surcharge", "PROJECT", new BigDecimal("99"))
                .build();
        Eligibility eligibility = RuleEngine.compile(set).decide(REPAIR);
        assertThat(eligibility.preference(0, 0)).isEqualTo(-15_000);
        assertThat(eligibility.verdict(0, 0).preferences().get(0).amount()).isEqualTo("-1.5000");
    }

    @Test
    void flagsAreRemarksWithoutEffect() {
        RuleSet set = RuleSet.builder()
                .pack("p", "rule \"F\" when Shift( weekday == \"MONDAY\" ) then flag(\"MONDAY\", \"It is Monday\") end")
                .build();
        assertThat(verdict(set).flags()).extracting(Reason::code).containsExactly("MONDAY");
        assertThat(verdict(set).eligible()).isTrue();
    }

    @Test
    void contentHashChangesWithEveryPartAndNotWithTheOrderOfSwitches() {
        RuleSet base =
                RuleSet.builder().disable("KnowsSite").disable("OverQualified").build();
        assertThat(RuleSet.builder()
                        .disable("OverQualified")
                        .disable("KnowsSite")
                        .build()
                        .contentHash())
                .isEqualTo(base.contentHash());
        assertThat(base.toBuilder().build().contentHash()).isEqualTo(base.contentHash());
        List<String> hashes = new ArrayList<>(List.of(base.contentHash()));
        hashes.add(base.toBuilder().disable("KnowsEquipment").build().contentHash());
        hashes.add(base.toBuilder()
                .parameter("KnowsSite.amount", BigDecimal.ONE)
                .build()
                .contentHash());
        hashes.add(base.toBuilder().pack("p", "").build().contentHash());
        hashes.add(base.toBuilder().withoutBuiltInRules().build().contentHash());
        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(RuleEngine.compile(base).contentHash())
                .isNotEqualTo(RuleEngine.builtIn().contentHash());
    }

    @Test
    void packsOfTenantsCompiledAtOnceNeverMix() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String code = "TENANT_" + i;
                answers.add(pool.submit(() ->
                        verdict(RuleSet.builder()
                                        .pack("rules.drl", ban("Own", code, "REPAIR"))
                                        .build())
                                .rejections()
                                .stream()
                                .map(Reason::code)
                                .toList()));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).containsExactly("TENANT_" + i);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void oneEngineServesManyThreads() throws Exception {
        ProblemIndex problem = TinyProblem.of(40, 6, 2, 11);
        RuleEngine engine = RuleEngine.builtIn();
        String expected = table(engine, problem);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(pool.submit(() -> table(engine, problem)));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static String table(RuleEngine engine, ProblemIndex problem) {
        Eligibility eligibility = engine.decide(problem);
        StringBuilder text = new StringBuilder();
        for (int v = 0; v < problem.visits().size(); v++) {
            for (int s = 0; s < problem.shifts().size(); s++) {
                text.append(eligibility.eligible(v, s) ? eligibility.preference(v, s) + " " : "- ");
            }
            text.append(eligibility.verdict(v, 0));
        }
        return text.toString();
    }
}
