// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of the view Pairing.
 *
 * @param differs between which pairs it differs
 * @param source how it is asked for
 */
record PairAttribute(Differs differs, Source source) {
    /** Between which pairs an attribute differs; each more finely than the one before. */
    enum Differs {
        /** Only between technicians whom the job, the customer or the history name, and all others together. */
        IF_NAMED,
        /** Between homes, and between the starts of shifts of one who has none. */
        BY_HOME,
        /** Between technicians of different territories, and between days if those change. */
        BY_TERRITORY,
        /** Between technicians. */
        BY_TECHNICIAN,
        /** Between shifts. */
        BY_SHIFT
    }

    /** How an attribute is asked for. */
    @FunctionalInterface
    interface Source {
        @Nullable
        Object of(PairFacts facts, int visit, int shift);
    }

    /** The attribute of a name in the vocabulary. */
    static PairAttribute of(String word) {
        return switch (word) {
            case "reachableFromHome" -> new PairAttribute(Differs.BY_HOME, PairFacts::reachable);
            case "minutesFromHome" -> new PairAttribute(Differs.BY_HOME, PairFacts::minutes);
            case "metresFromHome" -> new PairAttribute(Differs.BY_HOME, PairFacts::metres);
            case "amongRequired" -> new PairAttribute(Differs.IF_NAMED, PairFacts::amongRequired);
            case "excluded" -> new PairAttribute(Differs.IF_NAMED, PairFacts::excluded);
            case "banned" -> new PairAttribute(Differs.IF_NAMED, PairFacts::banned);
            case "preferredStrength" -> new PairAttribute(Differs.IF_NAMED, PairFacts::strength);
            case "visitsToSite" -> new PairAttribute(Differs.IF_NAMED, PairFacts::visitsToSite);
            case "visitsToEquipment" -> new PairAttribute(Differs.IF_NAMED, PairFacts::visitsToEquipment);
            case "didLastVisit" -> new PairAttribute(Differs.IF_NAMED, PairFacts::didLast);
            case "inTerritory" ->
                new PairAttribute(
                        Differs.BY_TERRITORY,
                        (facts, v, s) -> facts.territory(v, s).member());
            case "primaryTerritory" ->
                new PairAttribute(
                        Differs.BY_TERRITORY,
                        (facts, v, s) -> facts.territory(v, s).primary());
            case "neighbourCost" ->
                new PairAttribute(
                        Differs.BY_TERRITORY,
                        (facts, v, s) -> facts.territory(v, s).neighbourCost());
            default -> new PairAttribute(Differs.BY_SHIFT, byShift(word));
        };
    }

    private static Source byShift(String word) {
        return switch (word) {
            case "fitsWindow" -> PairFacts::fits;
            case "overlapMinutes" -> PairFacts::overlapMinutes;
            case "missingParts" -> PairFacts::missingParts;
            default -> throw new IllegalStateException("Pairing." + word + " has no way to be worked out.");
        };
    }

    @Nullable
    Object value(PairFacts facts, int visit, int shift) {
        return source.of(facts, visit, shift);
    }
}
