// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.nio.file.Path;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.examples.days.DayGenerator;
import org.fieldwright.examples.days.DayKind;

/** A small day for the tests of the commands. */
final class SharedDay {
    private SharedDay() {}

    static DispatchProblem problem() {
        return DayGenerator.generate(
                DayKind.HVAC_HEATWAVE.usual().withJobs(20).withTechnicians(4).withSeed(3));
    }

    static Path file(Path folder) {
        Path file = folder.resolve("day.json");
        DispatchJson.writeProblem(problem(), file);
        return file;
    }
}
