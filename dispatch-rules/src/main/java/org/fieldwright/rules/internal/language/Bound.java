// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

/** What is limited in a pack. */
public enum Bound {
    /** Bytes of a pack in UTF-8. */
    PACK_BYTES(262_144, 16_777_216),
    /** Rules of a pack. */
    RULES(500, 10_000),
    /** Words, signs, numbers and texts of a rule. */
    WORDS(4_000, 20_000),
    /** How deep brackets stand in brackets, and how many operators build on one another. */
    NESTING(20, 100),
    /** How many alternatives the conditions of a rule have, counting those of every ||. */
    ALTERNATIVES(50, 500),
    /** Characters of a text in quotes. */
    TEXT(500, 4_000),
    /** Values of a list behind in. */
    LIST(500, 4_000),
    /** Facts of a reason. */
    FACTS(12, 50);

    private final int usual;
    private final int most;

    Bound(int usual, int most) {
        this.usual = usual;
        this.most = most;
    }

    /** The limit unless a host sets another. */
    public int usual() {
        return usual;
    }

    /** The highest limit that a host can set: what is read, printed and compiled stays far from exhausting a stack or a class. */
    public int most() {
        return most;
    }
}
