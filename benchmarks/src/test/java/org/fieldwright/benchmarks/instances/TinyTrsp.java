// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.io.IOException;
import java.nio.file.Path;

/** An instance of two technicians and three requests in the format of the family trsp. */
final class TinyTrsp {
    static final String NAME = "T1.3_2-2-2-2";

    /** Request 4 needs a tool that nobody carries, request 5 a part more than technician 1 has. */
    static final String TEXT = """
            T1.3_2-2-2-2

            INFO
            CREW COUNT  SKILLS  TOOLS   SPARE PARTS
            2       2       2       2

            DEPOT TECHNICIANS AND REQUESTS
            ID   X     Y     TWS    TWE    Serv   SKILLS   TOOLS    SPARE PARTS
            0    0     4     0      100    0      []      []      []
            1    0     0     0      100    0      [0,1]   [0]     [1,0]
            2    50    50    0      100    0      [1]     []      [0,0]
            3    3     0     20     40     10     [0]     [0]     [0,0]
            4    3     4     0      90     10     [0]     [0,1]   [0,0]
            5    3     8     0      90     10     [1]     []      [2,0]
            """;

    private TinyTrsp() {}

    static Path write(Path folder) throws IOException {
        return TinyRouting.put(folder, "trsp/instances/" + NAME + ".txt", TEXT);
    }
}
