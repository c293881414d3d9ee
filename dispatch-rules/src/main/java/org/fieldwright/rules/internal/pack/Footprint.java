// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the outcome of a rule can depend on, so that pairs which agree in it need to be decided once. What only reaches texts is not in it.
 *
 * @param known false if the rule reads something that cannot be told from its text; it is then decided pair by pair
 * @param late whether the rule waits for the shift or the pairing
 * @param needed attributes without which the rule does not fire
 * @param read attributes of which the value counts
 * @param compared comparisons of which only the truth counts
 */
public record Footprint(
        boolean known,
        boolean late,
        SortedSet<Attribute> needed,
        SortedSet<Attribute> read,
        SortedSet<Comparison> compared) {
    private static final String UNKNOWN = "?";
    private static final String LATE = "late";
    private static final String NEEDED = "needs:";

    /** Keeps unmodifiable views. */
    public Footprint {
        needed = Collections.unmodifiableSortedSet(needed);
        read = Collections.unmodifiableSortedSet(read);
        compared = Collections.unmodifiableSortedSet(compared);
    }

    /**
     * An attribute of a view.
     *
     * @param view the name of the view
     * @param name the name of the attribute
     */
    public record Attribute(String view, String name) implements Comparable<Attribute> {
        /** An attribute from the form view.name. */
        public static Attribute of(String text) {
            int dot = text.indexOf('.');
            return new Attribute(text.substring(0, dot), text.substring(dot + 1));
        }

        @Override
        public int compareTo(Attribute other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return view + "." + name;
        }
    }

    /**
     * A comparison of whole numbers, or with null.
     *
     * @param left an attribute, a whole number or null, as written
     * @param operator one of == != &lt; &gt; &lt;= &gt;=
     * @param right the other side
     */
    public record Comparison(String left, String operator, String right) implements Comparable<Comparison> {
        /** The attributes on both sides. */
        public List<Attribute> attributes() {
            List<Attribute> attributes = new ArrayList<>();
            for (String side : List.of(left, right)) {
                if (isAttribute(side)) {
                    attributes.add(Attribute.of(side));
                }
            }
            return attributes;
        }

        /** Whether a side names an attribute. */
        public static boolean isAttribute(String side) {
            return side.indexOf('.') > 0;
        }

        @Override
        public int compareTo(Comparison other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return left + " " + operator + " " + right;
        }
    }

    /** In one line, for the index of the built-in rules. */
    String print() {
        List<String> parts = new ArrayList<>();
        if (!known) {
            parts.add(UNKNOWN);
        }
        if (late) {
            parts.add(LATE);
        }
        needed.forEach(a -> parts.add(NEEDED + a));
        read.forEach(a -> parts.add(a.toString()));
        compared.forEach(c -> parts.add(c.toString()));
        return String.join(";", parts);
    }

    /** What {@link #print} printed. */
    static Footprint parse(String line) {
        SortedSet<Attribute> needed = new TreeSet<>();
        SortedSet<Attribute> read = new TreeSet<>();
        SortedSet<Comparison> compared = new TreeSet<>();
        List<String> parts = line.isEmpty() ? List.of() : List.of(line.split(";", -1));
        for (String part : parts) {
            String[] sides = part.split(" ", -1);
            if (part.startsWith(NEEDED)) {
                needed.add(Attribute.of(part.substring(NEEDED.length())));
            } else if (sides.length == 3) {
                compared.add(new Comparison(sides[0], sides[1], sides[2]));
            } else if (!part.equals(UNKNOWN) && !part.equals(LATE)) {
                read.add(Attribute.of(part));
            }
        }
        return new Footprint(!parts.contains(UNKNOWN), parts.contains(LATE), needed, read, compared);
    }
}
