// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;

/**
 * Judges the facts of an example against an evaluated plan. Rules that the example does not call broken or forced must hold; if it names one
 * pause of a shift, it names all.
 */
final class Facts {
    private static final Set<String> TERMS =
            new HashSet<>(Arrays.stream(CostTerm.values()).map(CostTerm::name).toList());

    private final LocalDate day;
    private final DispatchPlan plan;
    private int pauses;
    private boolean broken;
    private boolean forced;

    Facts(LocalDate day, DispatchPlan plan) {
        this.day = day;
        this.plan = plan;
    }

    static long seconds(String length) {
        return Duration.parse(Notation.length(length)).toSeconds();
    }

    void check(List<String> facts) {
        facts.forEach(this::check);
        if (!broken) {
            assertThat(codes(plan.violations())).as("broken").isEmpty();
        }
        if (!forced) {
            assertThat(codes(plan.forced())).as("forced").isEmpty();
        }
        if (pauses > 0) {
            assertThat(pauses().size()).as("pauses").isEqualTo(pauses);
        }
    }

    private void check(String fact) {
        String[] words = fact.split(" ", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        if (TERMS.contains(words[0])) {
            BigDecimal amount = plan.costs().getOrDefault(CostTerm.valueOf(words[0]), BigDecimal.ZERO);
            assertThat(amount).as(fact).isEqualByComparingTo(rest);
            return;
        }
        switch (words[0]) {
            case "departs" -> assertThat(route().departure()).as(fact).isEqualTo(time(rest));
            case "ends" -> assertThat(route().end()).as(fact).isEqualTo(time(rest));
            case "travel" -> assertThat(route().travel()).as(fact).isEqualTo(length(rest));
            case "waiting" -> assertThat(route().waiting()).as(fact).isEqualTo(length(rest));
            case "overtime" -> assertThat(route().overtime()).as(fact).isEqualTo(length(rest));
            case "metres" -> assertThat(route().metres()).as(fact).isEqualTo(Long.parseLong(rest));
            case "pause" -> pause(rest);
            case "depot" -> depot(rest);
            case "fetches" -> fetches(fact, rest);
            case "left" -> assertThat(route().left()).as(fact).isEqualTo(counts(rest));
            case "no" -> assertThat(pauses()).as(fact).isEmpty();
            case "cost" -> assertThat(plan.score().cost()).as(fact).isEqualByComparingTo(rest);
            case "undone" ->
                assertThat(plan.score().undone()).as(fact).isEqualTo(Long.parseLong(rest.replace(" ", "")));
            case "broken" -> {
                broken = true;
                assertThat(codes(plan.violations())).as(fact).containsExactlyInAnyOrder(rest.split(" "));
            }
            case "forced" -> {
                forced = true;
                assertThat(codes(plan.forced())).as(fact).containsExactlyInAnyOrder(rest.split(" "));
            }
            default -> visit(fact, words[0], rest);
        }
    }

    private void visit(String fact, String job, String rest) {
        Stop.Visit visit = plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(Stop.Visit.class::isInstance)
                .map(Stop.Visit.class::cast)
                .filter(v -> (v.visit() == 0 ? v.job() : v.job() + "#" + v.visit()).equals(job))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + fact + "\" is not understood."));
        interval(fact, visit, rest);
    }

    private void pause(String rest) {
        assertThat(pauses().size()).as("pauses").isGreaterThan(pauses);
        interval("pause " + (pauses + 1), pauses().get(pauses), rest);
        pauses++;
    }

    private void depot(String rest) {
        interval("depot", depots().get(0), rest);
    }

    private void fetches(String fact, String rest) {
        assertThat(depots().get(0).fetched()).as(fact).isEqualTo(counts(rest));
    }

    /** Numbers of things, as "3 valve 1 lift"; "nothing" is none. */
    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        String[] words = text.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            counts.put(words[i + 1], Integer.parseInt(words[i]));
        }
        return counts;
    }

    private List<Stop.DepotStop> depots() {
        return route().stops().stream()
                .filter(Stop.DepotStop.class::isInstance)
                .map(Stop.DepotStop.class::cast)
                .toList();
    }

    private void interval(String what, Stop stop, String rest) {
        String[] bounds = rest.split("-(?=\\d\\d:)");
        assertThat(local(stop.start()) + " to " + local(stop.end()))
                .as(what)
                .isEqualTo(local(time(bounds[0])) + " to " + local(time(bounds[1])));
    }

    private List<Stop.Pause> pauses() {
        return route().stops().stream()
                .filter(Stop.Pause.class::isInstance)
                .map(Stop.Pause.class::cast)
                .toList();
    }

    private Route route() {
        assertThat(plan.routes()).as("used shifts").isNotEmpty();
        return plan.routes().get(0);
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    private Instant time(String text) {
        return Notation.time(day, text);
    }

    private static Duration length(String text) {
        return Duration.parse(Notation.length(text));
    }

    private static String local(Instant instant) {
        return instant.atZone(Notation.ZONE).toOffsetDateTime().toString();
    }
}
