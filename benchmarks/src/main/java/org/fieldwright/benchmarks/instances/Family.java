// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A family of instances: a file format with its rules and its objective. To add one, permit its class here and list it in {@link #ALL}.
 */
sealed interface Family permits StrspFamily, TrspFamily, HhcrspFamily, RoutingFamily, WeekFamily {
    /** Every family, in the order of the documentation. */
    List<Family> ALL = Stream.concat(
                    Stream.<Family>of(new StrspFamily(), new TrspFamily(), new HhcrspFamily(), new WeekFamily()),
                    RoutingFamily.FAMILIES.stream())
            .toList();

    /** The name on the command line, lower case. */
    String name();

    /**
     * Reads an instance as a dispatch problem.
     *
     * @throws InstanceException if there is no such instance or its files are not of this family's format
     */
    Instance read(Source source);

    /** Finds a family by its name. */
    static Family named(String name) {
        return ALL.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InstanceException("Family \"" + name + "\" is not known; choose one of "
                        + ALL.stream().map(Family::name).collect(Collectors.joining(", ")) + "."));
    }
}
