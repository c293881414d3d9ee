// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.List;

/**
 * Technician routing and scheduling with skills, tools, parts and one stop at the main depot: Pillac, Gueret and Medaglia, "A parallel
 * matheuristic for the technician routing and scheduling problem", Optimization Letters 7 (2013). One file each.
 */
final class TrspFamily implements Family {
    @Override
    public String name() {
        return "trsp";
    }

    @Override
    public Instance read(Source source) {
        return new TrspProblem(TrspFile.read(source, source.file(name(), List.of(".txt")))).instance();
    }
}
