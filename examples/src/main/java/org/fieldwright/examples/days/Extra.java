// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a {@link DayKind#DISPATCH_WEEK} may have on top; each can be left out to see what it costs. */
public enum Extra {
    /** Speed factors by time of day. */
    TRAFFIC,
    /** A plan that people know already, which covers about half of the work. */
    PUBLISHED,
    /** Crews of two, and jobs that follow others. */
    LINKS,
    /** Parts that work needs, stock on vans, and depots. */
    STOCK;

    /**
     * The name on the command line.
     *
     * @return lower case
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds an extra by its name.
     *
     * @param id the name, such as "traffic"
     * @return the extra
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Extra of(String id) {
        List<Extra> all = List.of(values());
        return all.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Extra " + id + " is not known; use one of "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Extra::id).toList()) + "."));
    }
}
