// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.validation.InvalidInputException;

/** Reads travel matrices that other tools have made. Thread-safe. */
public final class TravelFiles {
    private TravelFiles() {}

    /**
     * Reads the answer of OSRM's table service (or of one that answers alike), asked for {@code annotations=duration,distance} with every
     * place as source and destination. Seconds and metres are rounded half up; null means that there is no way.
     *
     * @param file the answer, in JSON
     * @param sites the ids of the sites in the order of the coordinates of the request
     * @return the matrix
     * @throws InvalidInputException if the file has faults; pointers name the cell
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Travel.Matrix osrm(Path file, List<String> sites) {
        byte[] bytes = DispatchJson.bytes(file);
        Faults faults = new Faults();
        Travel.Matrix matrix = new OsrmTable(faults, List.copyOf(sites)).read(bytes);
        TextFaults.throwIfAny(faults);
        return Objects.requireNonNull(matrix);
    }

    /**
     * Reads a CSV file (UTF-8, commas, RFC 4180 quotes) with the header {@code from,to,seconds,metres} and a row for every ordered pair of
     * places. Both numbers empty mean that there is no way. Pairs of a place with itself may be left out. Places are in the order in which
     * they first occur.
     *
     * @param file the file
     * @return the matrix
     * @throws InvalidInputException if the file has faults; messages name the row, the header being row 1
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Travel.Matrix csv(Path file) {
        byte[] bytes = DispatchJson.bytes(file);
        Faults faults = new Faults();
        Travel.Matrix matrix = new CsvTable(faults).read(bytes);
        TextFaults.throwIfAny(faults);
        return Objects.requireNonNull(matrix);
    }
}
