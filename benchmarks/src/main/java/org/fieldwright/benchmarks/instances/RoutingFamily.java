// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.List;

/**
 * Vehicle routing with time windows, in one file each: Solomon 1987 and Gehring and Homberger 1999 (vrptw), Cordeau and Laporte 2001
 * (sdvrptw), Vidal, Crainic, Gendreau and Prins 2013 (mdvrptw), the PyVRP project (pcvrptw). The families differ in what their files contain
 * and in the whole numbers in which they calculate.
 *
 * @param name the name of the family
 * @param grid its arithmetic
 */
record RoutingFamily(String name, Grid grid) implements Family {
    private static final String PLAIN = "vrptw";

    /** In the order of the documentation; the first is for files of any of the four sets below it. */
    static final List<RoutingFamily> FAMILIES = List.of(
            new RoutingFamily(PLAIN, Grid.TENTHS),
            new RoutingFamily("vrptw-solomon", Grid.TENTHS),
            new RoutingFamily("vrptw-gh200", Grid.TENTHS),
            new RoutingFamily("vrptw-gh400", Grid.TENTHS),
            new RoutingFamily("vrptw-gh1000", Grid.TENTHS),
            new RoutingFamily("sdvrptw", Grid.THOUSANDTHS),
            new RoutingFamily("mdvrptw", Grid.THOUSANDTHS),
            new RoutingFamily("pcvrptw", Grid.TENTHS));

    @Override
    public Instance read(Source source) {
        RoutingFile file = RoutingFile.read(source, source.file(name, List.of(".txt", ".vrp")));
        return new RoutingProblem(file, grid).instance(name.equals(PLAIN) ? set(source) : name);
    }

    /** The solution names the set, which is what the folder is called. */
    private static String set(Source source) {
        String folder =
                source.folder() == null ? "" : String.valueOf(source.folder().getFileName());
        return FAMILIES.stream().anyMatch(f -> f.name.equals(folder)) ? folder : PLAIN;
    }
}
