// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.rules.internal.language.Fault;
import org.fieldwright.rules.internal.language.Kind;
import org.fieldwright.rules.internal.language.Language;
import org.fieldwright.rules.internal.language.PackText;
import org.fieldwright.rules.internal.language.RandomRules;
import org.fieldwright.rules.internal.pack.RuleModels;
import org.fieldwright.rules.internal.view.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deciding classes of pairs against deciding every pair. */
class ClassFeedTest {
    /** Reads everything in every way that the vocabulary allows. */
    private static final String PACK = """
            rule "far is disliked" when
                $pair : Pairing( minutesFromHome != null && minutesFromHome > 20 )
            then prefer(-$pair.minutesFromHome, "FAR", "far"); end

            rule "short overlap" when
                $job : Job( $need : durationMinutes, priority < 3 )
                Pairing( overlapMinutes < $job.durationMinutes || overlapMinutes > 60 && overlapMinutes < 90 )
            then reject("OVERLAP", "{a} {b}", $need, $job.hours); end

            rule "early shifts" when
                Job( type in ("gas", "oil") )
                $shift : Shift( startMinute <= 420, weekday != "TUESDAY" )
            then prefer(0.5 * $shift.startMinute, "EARLY", "early"); end

            rule "colours" when
                $job : Job( attribute("colour") != null )
                Technician( attribute("colour") == $job.attribute("colour") || skillLevel($job.type) > 1 )
            then prefer(3, "COLOUR", "{job}", $job.attributes); end

            rule "by table" when
                $job : Job()
                $row : Parameter( name == "t.amount", key == $job.type )
                $pair : Pairing( visitsToSite > 0 || preferredStrength > 0.3 )
                $tech : Technician( senior )
            then prefer($row.times($pair.visitsToSite), "TABLE", "{id}", $tech.id); flag("F", "f"); end

            rule "jobs alone" when
                Job( priority == 3, equipmentType == "roof" )
            then prefer(1, "ALONE", "alone"); end

            rule "technicians alone" when
                Technician( rating > 1.0, maxDistanceFromHome == null || maxDistanceFromHome >= 20000 )
            then prefer(2, "RATED", "rated"); end

            rule "missing parts" when
                Pairing( missingParts contains "gas" )
            then reject("PARTS", "parts"); end

            rule "work and distance" when
                $job : Job()
                $tech : Technician( !(maxDistanceFromHome == null), maxDistanceFromHome < $job.durationMinutes )
            then reject("NEAR", "near"); end
            """;

    private static final List<Parameter> PARAMETERS = Stream.concat(
                    BuiltInParameters.defaults().entrySet().stream()
                            .map(e -> new Parameter(e.getKey(), "", e.getValue())),
                    Stream.of("gas", "oil", "roof")
                            .flatMap(k -> Stream.of("t", "t.amount")
                                    .map(name -> new Parameter(name, k, new BigDecimal("1.25")))))
            .toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void builtInRulesDecideClassesAsPairs(long seed) {
        compare(rules(List.of(), Set.of()), RichProblem.of(50, 14, 3, seed), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void rulesOfAHostDecideClassesAsPairs(long seed) {
        compare(
                rules(List.of(new PackText("pack", PACK)), Set.of("TooFarFromHome", "MissingTool", "NoSiteAccess")),
                RichProblem.of(60, 12, 3, seed),
                seed);
    }

    /** Rules over the whole vocabulary, whatever they say: each class of pairs is decided as each of its pairs. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void anyRulesDecideClassesAsPairs(long seed) {
        CompiledRules rules = rules(List.of(new PackText("pack", RandomRules.pack(Kind.PAIR, 12, seed))), Set.of());
        ProblemIndex problem = RichProblem.of(30, 8, 2, seed);
        assertThat(rules.byClass(rules.facts(problem))).isEqualTo(rules.byPair(rules.facts(problem)));
    }

    private static void compare(CompiledRules rules, ProblemIndex problem, long seed) {
        List<VerdictRow> byClass = rules.byClass(rules.facts(problem));
        List<VerdictRow> byPair = rules.byPair(rules.facts(problem));
        int eligible = 0;
        int amounts = 0;
        for (int v = 0; v < byPair.size(); v++) {
            for (int s = 0; s < problem.shifts().size(); s++) {
                assertThat(byClass.get(v).eligible(s))
                        .as("seed %s, visit %s, shift %s", seed, v, s)
                        .isEqualTo(byPair.get(v).eligible(s));
                if (byPair.get(v).eligible(s)) {
                    assertThat(byClass.get(v).amount(s))
                            .as("seed %s, visit %s, shift %s", seed, v, s)
                            .isEqualTo(byPair.get(v).amount(s));
                    eligible++;
                    amounts += byPair.get(v).amount(s) == 0 ? 0 : 1;
                }
            }
        }
        int pairs = byPair.size() * problem.shifts().size();
        assertThat(eligible).as("eligible pairs").isBetween(pairs / 50, pairs - 1);
        assertThat(amounts).as("pairs with an amount").isPositive();
        assertThat(byClass).isEqualTo(byPair);
    }

    private static CompiledRules rules(List<PackText> packs, Set<String> disabled) {
        List<Fault> faults = new ArrayList<>();
        Set<String> names = Stream.concat(BuiltInParameters.defaults().keySet().stream(), Stream.of("t.amount", "t"))
                .collect(java.util.stream.Collectors.toSet());
        RuleModels models =
                RuleModels.of(new RuleModels.Request(true, packs, disabled, names, Language.STANDARD), faults);
        assertThat(faults).isEmpty();
        assertThat(models).isNotNull();
        if (models == null) {
            throw new AssertionError();
        }
        return new CompiledRules(models.models(), models.rules(), PARAMETERS, List.of());
    }
}
