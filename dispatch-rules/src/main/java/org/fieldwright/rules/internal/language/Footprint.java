// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the outcome of a rule can depend on, so that things which agree in it need to be decided once. What only reaches texts is not in it.
 *
 * @param needed attributes without which the rule does not fire
 * @param read attributes of which the value counts
 * @param compared comparisons of which only the truth counts
 */
public record Footprint(SortedSet<Attribute> needed, SortedSet<Attribute> read, SortedSet<Comparison> compared) {
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
            return Stream.of(left, right)
                    .filter(Comparison::isAttribute)
                    .map(Attribute::of)
                    .toList();
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

    /** Whether it depends on the shift, so that one technician's shifts can differ in it. */
    public boolean late() {
        return all().anyMatch(a -> a.view().equals(PairWords.SHIFT) || a.view().equals(PairWords.PAIRING));
    }

    private Stream<Attribute> all() {
        return Stream.of(needed.stream(), read.stream(), compared.stream().flatMap(c -> c.attributes().stream()))
                .flatMap(s -> s);
    }

    /** The attributes of a view of which the rule may see the value. */
    public Set<String> shown(String view) {
        return read.stream()
                .filter(a -> a.view().equals(view))
                .map(Attribute::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The comparisons of which the rule may see the truth, as they are written. */
    public Set<String> comparisons() {
        return Stream.concat(compared.stream(), needed.stream().map(a -> new Comparison(a.toString(), "!=", "null")))
                .map(Comparison::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The footprint of a rule that reads an attribute more. */
    public Footprint widened(Attribute attribute) {
        SortedSet<Attribute> more = new TreeSet<>(read);
        more.add(attribute);
        return new Footprint(needed, more, compared);
    }

    /** Where things are put in for rules of a kind with this footprint, and seen by no other rule. */
    public String entryPoint(Kind kind) {
        return kind.word() + ":" + print();
    }

    /** In one line, for the index of the built-in rules. */
    public String print() {
        List<String> parts = new ArrayList<>();
        needed.forEach(a -> parts.add(NEEDED + a));
        read.forEach(a -> parts.add(a.toString()));
        compared.forEach(c -> parts.add(c.toString()));
        return String.join(";", parts);
    }

    /** What {@link #print} printed. */
    public static Footprint parse(String line) {
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
            } else {
                read.add(Attribute.of(part));
            }
        }
        return new Footprint(needed, read, compared);
    }
}
