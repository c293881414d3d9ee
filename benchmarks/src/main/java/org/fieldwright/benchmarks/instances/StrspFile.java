// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two files of an instance as they are.
 *
 * @param name the name of the instance
 * @param depot where everybody starts and ends; its window is the day
 * @param tasks the tasks
 * @param crew the technicians
 */
record StrspFile(String name, Node depot, List<Node> tasks, List<Member> crew) {

    private static final int COLUMNS_BEFORE_DEMAND = 8;

    /**
     * A row of the task file.
     *
     * @param levels the level asked for by domain, 0 for none
     * @param demands the sum of all demands of the row
     */
    record Node(
            String id,
            double x,
            double y,
            double ready,
            double due,
            double service,
            List<Integer> levels,
            int demands) {
        /** What leaving the task to somebody else costs: 200 and the power 1.5 of all demands. */
        double outsourcing() {
            return 200 + Math.pow(demands, 1.5);
        }
    }

    /**
     * A row of the technician file.
     *
     * @param levels the level by domain, 0 for none
     */
    record Member(String id, List<Integer> levels) {}

    static StrspFile parse(String name, List<String> taskLines, List<String> technicianLines) {
        int count = header(name, technicianLines, "Number of Technicians");
        int domains = header(name, technicianLines, "domains");
        int levels = header(name, technicianLines, "proficiency level");
        List<Member> crew = new ArrayList<>();
        for (String[] row : rows(name, technicianLines, "ID", domains + 1)) {
            if (crew.size() < count) { // rows beyond the announced number are not available
                crew.add(new Member(row[0], numbers(name, row, 1, domains)));
            }
        }
        if (crew.size() != count) {
            throw new InstanceException("Instance \"" + name + "\": " + count + " technicians are announced, but "
                    + crew.size() + " rows follow; is the technician file cut off?");
        }
        List<Node> nodes = new ArrayList<>();
        for (String[] row : rows(name, taskLines, "CUST", COLUMNS_BEFORE_DEMAND + domains * levels)) {
            nodes.add(node(name, row, domains, levels));
        }
        if (nodes.isEmpty()) {
            throw new InstanceException(
                    "Instance \"" + name + "\": the task file has no rows; the first must be the depot.");
        }
        return new StrspFile(name, nodes.get(0), List.copyOf(nodes.subList(1, nodes.size())), List.copyOf(crew));
    }

    private static Node node(String name, String[] row, int domains, int levels) {
        List<Integer> highest = new ArrayList<>();
        int demands = 0;
        for (int d = 0; d < domains; d++) {
            List<Integer> demand = numbers(name, row, COLUMNS_BEFORE_DEMAND + d * levels, levels);
            if (demand.stream().anyMatch(n -> n < 0 || n > 1)) {
                throw new InstanceException("Instance \"" + name + "\": task " + row[0] + " asks for " + demand
                        + " technicians in domain " + (d + 1) + "; without teams 0 or 1 is possible.");
            }
            highest.add(demand.lastIndexOf(1) + 1);
            demands += Collections.frequency(demand, 1);
        }
        return new Node(
                row[0],
                number(name, row[1]),
                number(name, row[2]),
                number(name, row[4]),
                number(name, row[5]),
                number(name, row[6]),
                List.copyOf(highest),
                demands);
    }

    private static int header(String name, List<String> lines, String key) {
        Pattern pattern = Pattern.compile(Pattern.quote(key) + ":\\s*(\\d{1,6})\\s*");
        for (String line : lines) {
            Matcher matcher = pattern.matcher(line.strip());
            if (matcher.matches()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        throw new InstanceException("Instance \"" + name + "\": no line \"" + key
                + ": N\" in the technician file; is it one of this family?");
    }

    /** The rows below the line whose first word is given. Blank lines do not count. */
    private static List<String[]> rows(String name, List<String> lines, String firstWord, int columns) {
        List<String[]> rows = new ArrayList<>();
        boolean below = false;
        for (String line : lines) {
            String[] row = line.strip().split("\\s+");
            if (!below) {
                below = row[0].equals(firstWord);
            } else if (!line.isBlank()) {
                if (row.length != columns) {
                    throw new InstanceException("Instance \"" + name + "\": the row \"" + line.strip() + "\" has "
                            + row.length + " columns, not " + columns + "; do the two files belong together?");
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Integer> numbers(String name, String[] row, int from, int count) {
        List<Integer> numbers = new ArrayList<>();
        for (String text : List.of(row).subList(from, from + count)) {
            double value = number(name, text);
            if (value != Math.rint(value) || Math.abs(value) > 1_000) {
                throw new InstanceException("Instance \"" + name + "\": \"" + text + "\" in the row of " + row[0]
                        + " is not a whole number up to 1000; are the columns in order?");
            }
            numbers.add((int) value);
        }
        return List.copyOf(numbers);
    }

    private static double number(String name, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new InstanceException("Instance \"" + name + "\": \"" + text + "\" is not a number.", e);
        }
        throw new InstanceException("Instance \"" + name + "\": \"" + text + "\" is not finite.");
    }
}
