// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.rules.internal.language.Fault;
import org.fieldwright.rules.internal.language.Footprint;
import org.fieldwright.rules.internal.language.Language;
import org.fieldwright.rules.internal.language.PackText;
import org.fieldwright.rules.internal.pack.RuleInfo;
import org.fieldwright.rules.internal.pack.RuleModels;
import org.fieldwright.rules.internal.view.Parameter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A footprint made wrong on purpose: the view notices, and what is decided is right nevertheless. */
class WideningTest {
    private static final String PACK = """
            rule "R" when
                $job : Job( priority > 1, type in ("gas", "oil") )
                $tech : Technician( attribute("colour") == $job.attribute("colour") || senior )
                $pair : Pairing( minutesFromHome > 10 )
            then
                prefer($tech.rating + $job.priority, "A", "b");
            end
            rule "S" when Job( emergency || priority < 3 ) then prefer(1, "A", "b"); end
            """;

    private static RuleModels models;

    @BeforeAll
    static void compile() {
        List<Fault> faults = new ArrayList<>();
        models = RuleModels.of(
                new RuleModels.Request(
                        false, List.of(new PackText("pack", PACK)), Set.of(), Set.of(), Language.STANDARD),
                faults);
        assertThat(faults).isEmpty();
    }

    private static CompiledRules rules(List<RuleInfo> infos) {
        List<Parameter> none = List.of(new Parameter("p", "", BigDecimal.ONE));
        return new CompiledRules(models.models(), infos, none, List.of());
    }

    private static List<RuleInfo> forgetting(int what) {
        return models.rules().stream()
                .map(rule -> {
                    Footprint all = rule.footprint();
                    List<Footprint.Attribute> kept = new ArrayList<>(all.read());
                    if (what < kept.size()) {
                        kept.remove(what);
                    } else {
                        kept.clear();
                    }
                    return rule.with(new Footprint(
                            all.needed(), new TreeSet<>(kept), what < 4 ? all.compared() : new TreeSet<>()));
                })
                .toList();
    }

    @Test
    void whatAFootprintForgetsIsNoticedAndAdded() {
        ProblemIndex problem = RichProblem.of(16, 6, 2, 3);
        CompiledRules right = rules(models.rules());
        List<VerdictRow> expected = right.byPair(right.facts(problem));
        assertThat(right.byClass(right.facts(problem))).isEqualTo(expected);
        for (int what = 0; what < 8; what++) {
            CompiledRules wrong = rules(forgetting(what));
            assertThat(wrong.byClass(wrong.facts(problem)))
                    .as("without %s", what)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theViewIsWhatNotices() {
        Facts facts = right().facts(RichProblem.of(16, 6, 2, 3));
        GroupMasks masks = GroupMasks.of(new Footprint(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
        assertThatThrownBy(() -> facts.job(0, masks.job()).text("type")).hasMessageContaining("Job.type");
    }

    private static CompiledRules right() {
        return rules(models.rules());
    }
}
