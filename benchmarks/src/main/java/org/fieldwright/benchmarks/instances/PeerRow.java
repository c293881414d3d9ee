// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.List;
import java.util.Locale;

/**
 * A run of a planner as a line of a CSV file. No value has a comma in it.
 *
 * @param peer the planner
 * @param version its version
 * @param family the family
 * @param instance the instance
 * @param seconds wall seconds for planning
 * @param seed the seed
 * @param millis wall milliseconds that the solve call took
 * @param feasible whether there is a feasible plan
 * @param objective in the family's arithmetic, NaN without a plan
 * @param gap to the best known value in per cent, NaN without a plan or a best known value
 * @param vehicles how many routes have visits
 * @param iterations by the planner's own count, -1 if it does not say
 * @param first milliseconds to the first plan that the planner took for feasible, -1 if it never did or does not say
 * @param note why there is no plan, or empty
 */
record PeerRow(
        String peer,
        String version,
        String family,
        String instance,
        double seconds,
        long seed,
        long millis,
        boolean feasible,
        double objective,
        double gap,
        int vehicles,
        long iterations,
        long first,
        String note) {
    static final String HEADER =
            "peer,version,family,instance,seconds,seed,took_ms,feasible,objective,gap,vehicles,iterations,first_feasible_ms,note";
    private static final int LONGEST_NOTE = 160;
    private static final int COLUMNS = HEADER.split(",", -1).length;

    /** What identifies the run. */
    String key() {
        return key(peer, family, instance, seconds, seed);
    }

    static String key(String peer, String family, String instance, double seconds, long seed) {
        return String.join("_", peer, family, instance, decimals(0, seconds) + "s", String.valueOf(seed));
    }

    String line() {
        return String.join(
                ",",
                List.of(
                        peer,
                        version,
                        family,
                        instance,
                        String.valueOf(seconds),
                        String.valueOf(seed),
                        String.valueOf(millis),
                        String.valueOf(feasible),
                        decimals(4, objective),
                        decimals(3, gap),
                        String.valueOf(vehicles),
                        String.valueOf(iterations),
                        String.valueOf(first),
                        shortened(note)));
    }

    /** One line without commas: a checker may have a lot to say. */
    private static String shortened(String note) {
        String line = note.replaceAll("[,\\s]+", " ").strip();
        return line.length() <= LONGEST_NOTE ? line : line.substring(0, LONGEST_NOTE) + " ...";
    }

    static PeerRow parse(String line) {
        String[] c = line.split(",", -1);
        if (c.length != COLUMNS) {
            throw new InstanceException("The line \"" + line + "\" has " + c.length + " columns, not the " + COLUMNS
                    + " of " + HEADER + "; was a file of another kind given?");
        }
        try {
            return new PeerRow(
                    c[0],
                    c[1],
                    c[2],
                    c[3],
                    Double.parseDouble(c[4]),
                    Long.parseLong(c[5]),
                    Long.parseLong(c[6]),
                    Boolean.parseBoolean(c[7]),
                    number(c[8]),
                    number(c[9]),
                    Integer.parseInt(c[10]),
                    Long.parseLong(c[11]),
                    Long.parseLong(c[12]),
                    c[13]);
        } catch (NumberFormatException e) {
            throw new InstanceException("The line \"" + line + "\" has a word where a number must be.", e);
        }
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static String decimals(int count, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + count + "f", value);
    }
}
