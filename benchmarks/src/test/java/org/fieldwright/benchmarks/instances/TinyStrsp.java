// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an instance of four tasks and two technicians (complete) or one (reduced) in the family's file format. */
final class TinyStrsp {
    static final String COMPLETE = "T1_2x2_noTeam_complete";
    static final String REDUCED = "T1_2x2_noTeam_reduced";

    static final String TASKS = """
            Capacity: 200
            Customer: 5

            CUST NO.\tXCOORD.\tYCOORD.\tDEMAND\tREADY TIME\tDUE DATE\tSERVICE TIME\tcost\td11\td12\td21\t2d22
            1\t0\t0\t0\t0\t100\t0\t0\t0\t0\t0\t0
            2\t3\t4\t7\t0\t5\t10\t9\t1\t0\t0\t0
            3\t3\t8\t7\t40\t50\t10\t9\t1\t1\t0\t0
            4\t0\t5\t7\t0\t60\t10\t9\t0\t0\t1\t1
            5\t1\t1\t7\t10\t20\t10\t9\t1\t1\t1\t1

            """;

    /** The third row is beyond the announced number, so that technician is not there. */
    static final String CREW = """
            Technicians
            Number of Technicians: 2
            domains: 2
            proficiency level: 2


            ID\tdomain1\tdomain2
            1\t2\t0
            2\t1\t2
            3\t2\t2
            """;

    private TinyStrsp() {}

    /** Writes the files below {@code folder/instances} and returns the folder. */
    static Path write(Path folder) throws IOException {
        put(folder, "tasks_noTeam/T1_2x2_noTeam.txt", TASKS);
        put(folder, "technicians_noTeam/technicians_T1_2x2_noTeam.txt", CREW);
        put(
                folder,
                "techniciansReduced_noTeam/technicians_T1_2x2_noTeam.txt",
                CREW.replace("Technicians: 2", "Technicians: 1"));
        return folder;
    }

    static void put(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve("instances").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
