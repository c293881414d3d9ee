// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as it is: the main depot, then the technicians at home, then the requests.
 *
 * @param name the name of the instance
 * @param skills the number of skills
 * @param tools the number of tools
 * @param parts the number of kinds of parts
 * @param depot the main depot
 * @param crew the technicians
 * @param requests the requests
 */
record TrspFile(String name, int skills, int tools, int parts, Node depot, List<Node> crew, List<Node> requests) {
    private static final Pattern ROW = Pattern.compile("(.*?)\\[(.*?)]\\s*\\[(.*?)]\\s*\\[(.*?)]\\s*");

    /**
     * A row: of a technician what there is, of a request what it needs.
     *
     * @param skills the numbers of the skills
     * @param tools the numbers of the tools
     * @param parts how many of each kind of part
     */
    record Node(
            String id,
            double x,
            double y,
            double ready,
            double due,
            double service,
            List<Integer> skills,
            List<Integer> tools,
            List<Integer> parts) {}

    static TrspFile read(Source source, Path path) {
        List<String> lines = source.lines(path);
        String file = String.valueOf(path.getFileName());
        int counts = below(file, lines, "CREW") + 1;
        int first = below(file, lines, "ID") + 1;
        FileRow sizes = FileRow.of(file, "INFO", counts, lines.get(counts - 1)).of(4, "crew, skills, tools, parts");
        List<Node> nodes = new ArrayList<>();
        for (int line = first; line <= lines.size(); line++) {
            if (!lines.get(line - 1).isBlank()) {
                nodes.add(node(file, line, lines.get(line - 1), sizes));
            }
        }
        int crew = sizes.whole(0, 1);
        if (nodes.size() < crew + 2) {
            throw new InstanceException("File \"" + file + "\": " + nodes.size() + " rows are too few for a depot, "
                    + crew + " technicians and a request; is the file whole?");
        }
        return new TrspFile(
                file.replaceFirst("\\.txt$", ""),
                sizes.whole(1, 0),
                sizes.whole(2, 0),
                sizes.whole(3, 0),
                nodes.get(0),
                List.copyOf(nodes.subList(1, crew + 1)),
                List.copyOf(nodes.subList(crew + 1, nodes.size())));
    }

    /** The number of the line below the heading whose first word is given. */
    private static int below(String file, List<String> lines, String firstWord) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(firstWord + " ")) {
                return i + 1;
            }
        }
        throw new InstanceException("File \"" + file + "\" has no heading that begins with " + firstWord
                + " with rows below it; is it of family trsp?");
    }

    private static Node node(String file, int line, String text, FileRow sizes) {
        Matcher matcher = ROW.matcher(text);
        if (!matcher.matches()) {
            throw FileRow.of(file, "nodes", line, text).fault("the row does not end with three lists in brackets.");
        }
        FileRow row = FileRow.of(file, "nodes", line, matcher.group(1)).of(6, "id, x, y, window, service");
        List<Integer> parts = numbers(file, line, matcher.group(4), Integer.MAX_VALUE);
        if (parts.size() > sizes.whole(3, 0)) {
            throw row.fault("the row has " + parts.size() + " kinds of parts, not " + sizes.whole(3, 0) + ".");
        }
        return new Node(
                row.text(0),
                row.number(1),
                row.number(2),
                row.amount(3),
                row.amount(4),
                row.amount(5),
                numbers(file, line, matcher.group(2), sizes.whole(1, 0)),
                numbers(file, line, matcher.group(3), sizes.whole(2, 0)),
                parts);
    }

    private static List<Integer> numbers(String file, int line, String list, int below) {
        if (list.isBlank()) {
            return List.of();
        }
        FileRow row = FileRow.of(file, "lists", line, list.replace(',', ' '));
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            int number = row.whole(i, 0);
            if (number >= below) {
                throw row.fault("number " + number + " is not below the " + below + " that are announced.");
            }
            numbers.add(number);
        }
        return List.copyOf(numbers);
    }
}
