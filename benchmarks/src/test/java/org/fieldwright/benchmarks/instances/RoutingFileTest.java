// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingFileTest {
    @TempDir
    Path folder;

    private RoutingFile read(String name, String text) {
        try {
            Path file = TinyRouting.put(folder, name, text);
            return RoutingFile.read(new Source(file.toString(), null), file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private AbstractThrowableAssert<?, ?> broken(String name, String text, String part, String by) {
        assertThat(text).contains(part);
        return assertThatThrownBy(() -> read(name, text.replace(part, by))).isInstanceOf(InstanceException.class);
    }

    @Test
    void lineEndingsAndBlankLinesDoNotMatter() {
        String windows = TinyRouting.SITES.replace("\n", "\r\n").replace("DEMAND_SECTION", "\r\nDEMAND_SECTION :");
        assertThat(read("T2.vrp", windows)).isEqualTo(read("T2.vrp", TinyRouting.SITES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2\\t6 | 2\\tx | line 15, section DEMAND_SECTION: \"x\" is not a number",
                "2\\t6 | 2\\t-6 | \"-6\" is not a whole number from 0",
                "2\\t6 | 2\\t6.5 | \"6.5\" is not a whole number",
                "2\\t6 | 2\\t6\\t1 | line 15, section DEMAND_SECTION: the row has 3 cells, not 2 (node demand)",
                "2\\t6 | 3\\t6 | line 15, section DEMAND_SECTION: the row is number 3, but 2 is next",
                "2\\t20\\t30 | 2\\t20\\tNaN | section TIME_WINDOW_SECTION: \"NaN\" is not finite",
                "2\\t20\\t30 | 2\\t31\\t30 | section TIME_WINDOW_SECTION: the window ends before it begins",
                "2\\t2.5 | 2\\t-1 | section SERVICE_TIME_SECTION: \"-1\" is below zero",
                "2\\t1\\t1\\n | | 3 rows in section NODE_COORD_SECTION, not 4",
                "DEMAND_SECTION | BACKHAUL_SECTION | section BACKHAUL_SECTION: \"BACKHAUL_SECTION\" is not known",
                "CAPACITY_SECTION | DEMAND_SECTION | \"DEMAND_SECTION\" is given twice",
                "TYPE: SDVRPTW | DISTANCE: 40 | line 3, key DISTANCE: \"DISTANCE\" is not known",
                "TYPE: SDVRPTW | nonsense | line 3, header: \"nonsense\" is neither KEY : value nor a row",
                "VEHICLES: 3\\n | | no line \"VEHICLES : …\"",
                "VEHICLES: 3 | VEHICLES: three | line 6, key VEHICLES: \"three\" is not a number",
                "EUC_2D | EXPLICIT | key EDGE_WEIGHT_TYPE: distances of type \"EXPLICIT\"",
                "3\\t2\\t3\\t4\\t | 3\\t2\\t3\\t5\\t | there is no node 5; DIMENSION is 4",
            })
    void faultsInVrplibFilesNameFileLineAndSection(String part, String by, String message) {
        String replacement = by == null ? "" : unescaped(by);
        broken("T2.vrp", TinyRouting.SITES, unescaped(part), replacement)
                .hasMessageContaining("File \"T2.vrp\"")
                .hasMessageContaining(message);
    }

    private static String unescaped(String text) {
        return text.replace("\\t", "\t").replace("\\n", "\n");
    }

    @Test
    void faultsInSolomonFilesNameFileLineAndSection() {
        broken("T1.txt", TinyRouting.SOLOMON, "3          6", "3          y")
                .hasMessageContaining("File \"T1.txt\", line 12, section CUSTOMER: \"y\" is not a number");
        broken("T1.txt", TinyRouting.SOLOMON, "  2         20", "  2")
                .hasMessageContaining("line 5, section VEHICLE: the row has 1 cells, not 2");
        broken("T1.txt", TinyRouting.SOLOMON, "40        60", "70        60")
                .hasMessageContaining("line 12, section CUSTOMER: the window ends before it begins");
        broken("T1.txt", TinyRouting.SOLOMON, "CUSTOMER", "CUSTOMERS").hasMessageContaining("section VEHICLE");
        assertThatThrownBy(() -> read("T1.txt", "T1\n")).hasMessageContaining("0 rows in section VEHICLE");
    }

    @Test
    void depotsAreCheckedAndVehiclesStandAtOne() {
        broken("T3.vrp", TinyRouting.DEPOTS, "1\t2\n2\t1\nDEPOT", "1\t3\n2\t1\nDEPOT")
                .hasMessageContaining("section VEHICLES_DEPOT_SECTION: node 3 is no depot; the depots are [1, 2]");
        assertThat(read("T2.vrp", TinyRouting.SITES).depots())
                .as("without a section the first node")
                .containsExactly("1");
        assertThat(read("T4.vrp", TinyRouting.PRIZES).depots()).containsExactly("1");
    }

    @Test
    void customersWhomNobodyMayServeAreRefused() throws IOException {
        TinyRouting.put(folder, "sdvrptw/instances/T2.vrp", TinyRouting.SITES.replace("3\t2\t3\t4\t", "3\t2\t3\t"));
        assertThatThrownBy(() -> Family.named("sdvrptw").read(new Source("T2", folder.resolve("sdvrptw"))))
                .hasMessageContaining("no vehicle may serve customer 4");
    }
}
