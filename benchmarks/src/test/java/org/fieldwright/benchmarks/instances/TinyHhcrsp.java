// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.io.IOException;
import java.nio.file.Path;

/** An instance of three patients and two caregivers in the format of the family hhcrsp. */
final class TinyHhcrsp {
    static final String NAME = "tiny_3_1.2_R";

    /**
     * Only c1 can serve p1, and c1 and c2 must serve p2 together and p3 one after the other. p3 is far away in time, so either p1 is before p2, which
     * makes both services of p2 late by 11, or p2 is before p1, which makes p1 late by 15.5.
     */
    static final String TEXT = """
            {"patients": [
              {"id": "p1", "location": [1, 1], "time_window": [0, 10.0],
               "required_caregivers": [{"service": "s1", "duration": 10}]},
              {"id": "p2", "location": [2, 2], "time_window": [0.0000000001, 5],
               "required_caregivers": [{"service": "s1", "duration": 20.5}, {"service": "s2", "duration": 8}],
               "synchronization": {"type": "simultaneous"}},
              {"id": "p3", "location": [3, 3], "time_window": [100, 120],
               "required_caregivers": [{"service": "s2", "duration": 1}, {"service": "s1", "duration": 2}],
               "synchronization": {"type": "sequential", "distance": [5, 10]}}],
             "services": [{"id": "s1", "default_duration": 1}, {"id": "s2", "default_duration": 1}],
             "caregivers": [{"id": "c1", "abilities": ["s1"]}, {"id": "c2", "abilities": ["s2"]}],
             "central_offices": [{"id": "d1", "location": [0, 0]}],
             "distances": [[0, 4, 3, 5], [5, 0, 2, 1], [3, 2, 0, 4], [6, 1, 4, 0]]}
            """;

    private TinyHhcrsp() {}

    static Path write(Path folder) throws IOException {
        return TinyRouting.put(folder, "hhcrsp/instances/set/" + NAME + ".json", TEXT);
    }
}
