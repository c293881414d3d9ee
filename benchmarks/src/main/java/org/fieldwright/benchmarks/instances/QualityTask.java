// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.nio.file.Path;
import java.util.List;

/**
 * A line of a list of instances.
 *
 * @param family the name of the family
 * @param instance the name of the instance
 * @param seconds wall seconds for planning
 */
record QualityTask(String family, String instance, double seconds) {

    /** The lines below a header. */
    static List<QualityTask> read(Path list) {
        return new Source(list.toString(), null)
                .lines(list).stream()
                        .skip(1)
                        .map(line -> line.strip().split(",", -1))
                        .filter(row -> !row[0].isBlank())
                        .map(row -> parse(list, row))
                        .toList();
    }

    /** The lines of one family. */
    static List<QualityTask> read(Path list, String family) {
        return read(list).stream().filter(t -> t.family().equals(family)).toList();
    }

    QualityTask withSeconds(double other) {
        return new QualityTask(family, instance, other);
    }

    private static QualityTask parse(Path list, String[] row) {
        try {
            return new QualityTask(row[0], row[1], Double.parseDouble(row[2]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new InstanceException(
                    "List " + list + ": the line \"" + String.join(",", row) + "\" is not family,instance,seconds.", e);
        }
    }
}
