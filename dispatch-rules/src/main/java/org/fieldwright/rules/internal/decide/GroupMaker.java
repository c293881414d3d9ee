// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fieldwright.rules.internal.language.Footprint;
import org.fieldwright.rules.internal.language.Footprint.Attribute;
import org.fieldwright.rules.internal.language.Footprint.Comparison;
import org.jspecify.annotations.Nullable;

/** Makes the classes of one footprint: equal numbers for what its rules cannot tell apart. */
final class GroupMaker {
    private static final int NOT_FIRING = -1;

    private final Footprint footprint;
    private final Columns columns;
    private final SortedSet<Attribute> read;
    private final List<Comparison> alone = new ArrayList<>();

    private GroupMaker(Footprint footprint, Columns columns) {
        this.footprint = footprint;
        this.columns = columns;
        read = new TreeSet<>(footprint.read());
        for (Comparison comparison : footprint.compared()) {
            Set<String> views =
                    comparison.attributes().stream().map(Attribute::view).collect(Collectors.toSet());
            if (views.size() == 1 && !PairParts.counts(comparison)) {
                alone.add(comparison);
            } else if (!PairParts.counts(comparison)) {
                read.addAll(comparison.attributes());
            }
        }
    }

    static RuleGroup make(String entryPoint, Footprint footprint, Facts facts, Columns columns) {
        GroupMaker maker = new GroupMaker(footprint, columns);
        List<int[]> classes = List.of(
                maker.classes(Columns.JOB, facts.index().visits().size()),
                maker.classes(Columns.TECHNICIAN, columns.teams()),
                maker.classes(Columns.SHIFT, facts.index().shifts().size()));
        return new RuleGroup(entryPoint, footprint, classes, new PairParts(footprint, facts, columns));
    }

    private int[] classes(String view, int count) {
        List<@Nullable Object[]> needed = of(view, footprint.needed());
        List<@Nullable Object[]> values = of(view, read);
        List<Comparison> comparisons = alone.stream()
                .filter(c -> c.attributes().get(0).view().equals(view))
                .toList();
        Map<List<@Nullable Object>, Integer> numbers = new HashMap<>();
        int[] classes = new int[count];
        for (int i = 0; i < count; i++) {
            int at = i;
            if (needed.stream().anyMatch(column -> column[at] == null)) {
                classes[i] = NOT_FIRING;
                continue;
            }
            List<@Nullable Object> key = new ArrayList<>();
            values.forEach(column -> key.add(column[at]));
            comparisons.forEach(c -> key.add(Truth.of(c.operator(), side(c.left(), at), side(c.right(), at))));
            classes[i] = numbers.computeIfAbsent(key, k -> numbers.size());
        }
        return classes;
    }

    private List<@Nullable Object[]> of(String view, Set<Attribute> attributes) {
        return attributes.stream()
                .filter(a -> a.view().equals(view))
                .map(columns::of)
                .toList();
    }

    private @Nullable Object side(String side, int at) {
        return Comparison.isAttribute(side) ? columns.of(Attribute.of(side))[at] : Truth.constant(side);
    }
}
