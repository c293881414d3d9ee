// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Instances of a few customers in the file formats of the vehicle routing families. */
final class TinyRouting {
    /** Customer 1 is 5 from the depot and 2 from customer 2, which is the root of 58 from the depot. */
    static final String SOLOMON = """
            T1

            VEHICLE
            NUMBER     CAPACITY
              2         20

            CUSTOMER
            CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

                0      0          0          0          0       100          0
                1      3          4         10          0        50         10
                2      3          6         10         40        60         10
                3      0         -8         15          0        60         10
            """;

    /** Kinds of vehicles: 1 and 2 may serve customers 2 and 3, vehicle 3 all. */
    static final String SITES = """
            NAME: T2
            COMMENT: three kinds of nothing
            TYPE: SDVRPTW
            EDGE_WEIGHT_TYPE: EUC_2D
            DIMENSION: 4
            VEHICLES: 3
            VEHICLES_MAX_DURATION: 40.5
            NODE_COORD_SECTION
            1\t0\t0
            2\t1\t1
            3\t3.5\t4
            4\t0\t-8
            DEMAND_SECTION
            1\t0
            2\t6
            3\t0
            4\t7
            SERVICE_TIME_SECTION
            1\t0
            2\t2.5
            3\t3
            4\t3
            TIME_WINDOW_SECTION
            1\t0\t100
            2\t20\t30
            3\t0\t99.9996
            4\t0\t99
            CAPACITY_SECTION
            1\t10
            2\t10
            3\t15
            VEHICLES_ALLOWED_CLIENTS_SECTION
            1\t2\t3\t
            2\t2\t3\t
            3\t2\t3\t4\t
            EOF
            """;

    /** Two depots, of which the first vehicle has the second. */
    static final String DEPOTS = """
            NAME: T3
            TYPE: MDVRPTW
            EDGE_WEIGHT_TYPE: EUC_2D
            DIMENSION: 4
            VEHICLES: 2
            CAPACITY: 9
            VEHICLES_MAX_DURATION: 50
            NODE_COORD_SECTION
            1\t0\t0
            2\t10\t0
            3\t10\t1.5
            4\t1\t0
            DEMAND_SECTION
            1\t0
            2\t0
            3\t6
            4\t6
            SERVICE_TIME_SECTION
            1\t0
            2\t0
            3\t3
            4\t3
            TIME_WINDOW_SECTION
            1\t0\t100
            2\t5\t90
            3\t0\t60
            4\t0\t60
            VEHICLES_DEPOT_SECTION
            1\t2
            2\t1
            DEPOT_SECTION
            1
            2
            """;

    /** Customer 3 is worth less than the way to it. */
    static final String PRIZES = """
            NAME : T4
            TYPE : PCVRPTW
            DIMENSION : 3
            VEHICLES : 1
            CAPACITY : 20
            SERVICE_TIME : 9
            EDGE_WEIGHT_TYPE : EUC_2D
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3 50 50
            DEMAND_SECTION
            1 0
            2 10
            3 10
            TIME_WINDOW_SECTION
            1 0 1000
            2 0 500
            3 0 500
            PRIZE_SECTION
            1 0
            2 21
            3 18.59
            DEPOT_SECTION
            1\s
            -1
            EOF
            """;

    private TinyRouting() {}

    /** Writes one folder for each family below {@code folder}. */
    static void write(Path folder) throws IOException {
        put(folder, "vrptw-solomon/instances/T1.txt", SOLOMON);
        put(folder, "sdvrptw/instances/T2.vrp", SITES);
        put(folder, "mdvrptw/instances/T3.vrp", DEPOTS);
        put(folder, "pcvrptw/instances/T4.vrp", PRIZES);
    }

    static Path put(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
