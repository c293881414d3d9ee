// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.rules.internal.decide.PairAttribute.Differs;
import org.fieldwright.rules.internal.language.Footprint;
import org.fieldwright.rules.internal.language.Footprint.Attribute;
import org.fieldwright.rules.internal.language.Footprint.Comparison;
import org.jspecify.annotations.Nullable;

/** What rules of one footprint read of the pair itself. */
final class PairParts {
    private final PairFacts facts;
    private final List<PairAttribute> needed = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private Differs differs = Differs.IF_NAMED;

    /** A value that counts, and the classes that it makes of the classes before. */
    record Part(Source source, Interner classes) {
        @Nullable
        Object value(int visit, int team, int shift) {
            return source.of(visit, team, shift);
        }
    }

    /** Where the value comes from. */
    @FunctionalInterface
    interface Source {
        @Nullable
        Object of(int visit, int team, int shift);
    }

    PairParts(Footprint footprint, Facts facts, Columns columns) {
        this.facts = facts.pairs();
        for (Attribute attribute : footprint.needed()) {
            if (ofPair(attribute)) {
                needed.add(PairAttribute.of(attribute.name()));
                note(attribute);
            }
        }
        for (Attribute attribute : footprint.read()) {
            if (ofPair(attribute)) {
                PairAttribute read = PairAttribute.of(attribute.name());
                parts.add(new Part((v, t, s) -> read.value(this.facts, v, s), new Interner()));
                note(attribute);
            }
        }
        for (Comparison comparison : footprint.compared()) {
            if (counts(comparison)) {
                parts.add(new Part(truth(comparison, columns), new Interner()));
                comparison.attributes().forEach(this::note);
            }
        }
    }

    /** Whether a comparison has to be made pair by pair. */
    static boolean counts(Comparison comparison) {
        return comparison.attributes().stream().anyMatch(PairParts::ofPair);
    }

    private static boolean ofPair(Attribute attribute) {
        return attribute.view().equals(Columns.PAIRING);
    }

    private Source truth(Comparison comparison, Columns columns) {
        Source left = side(comparison.left(), columns);
        Source right = side(comparison.right(), columns);
        return (v, t, s) -> Truth.of(comparison.operator(), left.of(v, t, s), right.of(v, t, s));
    }

    private Source side(String side, Columns columns) {
        if (!Comparison.isAttribute(side)) {
            @Nullable Object constant = Truth.constant(side);
            return (v, t, s) -> constant;
        }
        Attribute attribute = Attribute.of(side);
        if (ofPair(attribute)) {
            PairAttribute read = PairAttribute.of(attribute.name());
            return (v, t, s) -> read.value(facts, v, s);
        }
        @Nullable Object[] values = columns.of(attribute);
        return switch (attribute.view()) {
            case Columns.JOB -> (v, t, s) -> values[v];
            case Columns.TECHNICIAN -> (v, t, s) -> values[t];
            default -> (v, t, s) -> values[s];
        };
    }

    private void note(Attribute attribute) {
        Differs own = switch (attribute.view()) {
            case Columns.SHIFT -> Differs.BY_SHIFT;
            case Columns.TECHNICIAN -> Differs.BY_TECHNICIAN;
            case Columns.PAIRING -> resolved(PairAttribute.of(attribute.name()).differs());
            default -> Differs.IF_NAMED;
        };
        differs = own.compareTo(differs) > 0 ? own : differs;
    }

    private Differs resolved(Differs declared) {
        return switch (declared) {
            case BY_HOME -> facts.homesDiffer();
            case BY_TERRITORY -> facts.territoriesDiffer();
            default -> declared;
        };
    }

    /** Between which pairs the values differ: one of named, technician and shift. */
    Differs differs() {
        return differs;
    }

    /** Whether a value is missing without which the rules do not fire. */
    boolean missing(int visit, int shift) {
        for (int i = 0; i < needed.size(); i++) {
            if (needed.get(i).value(facts, visit, shift) == null) {
                return true;
            }
        }
        return false;
    }

    List<Part> all() {
        return parts;
    }
}
