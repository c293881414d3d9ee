// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Curves of gap over time as SVG, both axes logarithmic. Written by hand: charting libraries turn letters into outlines, which makes the file
 * fifty times as large and its words impossible to search.
 */
final class GapChart {
    /** A gap below this, or no gap at all, is drawn as this. */
    private static final double LEAST = 0.1;

    private static final int LEFT = 70;
    private static final int TOP = 40;
    private static final int WIDTH = 520;
    private static final int HEIGHT = 320;
    private static final int LEGEND = 30;

    private static final Map<String, String> COLOURS = Map.of(
            "fieldwright", "#c0392b",
            "jsprit", "#2471a3",
            "ortools", "#1e8449",
            "optaplanner", "#7d3c98",
            "timefold", "#ca6f1e");

    private final String family;
    private final List<PeerCurves.Curve> curves;
    private final double first;
    private final double last;
    private final double greatest;
    private final StringBuilder svg = new StringBuilder();

    GapChart(String family, List<PeerCurves.Curve> curves) {
        this.family = family;
        this.curves = List.copyOf(curves);
        List<PeerCurves.Point> points =
                curves.stream().flatMap(c -> c.points().stream()).toList();
        first = points.stream().mapToDouble(PeerCurves.Point::seconds).min().orElse(LEAST);
        last = Math.max(
                first * 10,
                points.stream().mapToDouble(PeerCurves.Point::seconds).max().orElse(1));
        greatest = Math.max(
                10 * LEAST,
                points.stream().mapToDouble(PeerCurves.Point::gap).max().orElse(1));
    }

    String svg() {
        svg.setLength(0);
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                LEFT + WIDTH + 200, TOP + HEIGHT + 60);
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n");
        text(LEFT, 22, "start", family + ": mean gap over time");
        axes();
        for (int i = 0; i < curves.size(); i++) {
            curve(curves.get(i), i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes() {
        for (double decade = LEAST / 10; decade <= Math.max(last, greatest); decade *= 10) {
            for (int step : new int[] {1, 2, 5}) {
                double value = decade * step;
                if (value >= first && value <= last * 1.0001) {
                    line(x(value), TOP, x(value), TOP + HEIGHT);
                    text(x(value), TOP + HEIGHT + 18, "middle", plain(value));
                }
                if (value >= LEAST * 0.9999 && value <= greatest) {
                    line(LEFT, y(value), LEFT + WIDTH, y(value));
                    text(LEFT - 6, y(value) + 4, "end", plain(value));
                }
            }
        }
        text(LEFT + WIDTH / 2.0, TOP + HEIGHT + 42, "middle", "seconds from the start of the solve call");
        add(
                "<text transform=\"translate(18 %d) rotate(-90)\" text-anchor=\"middle\">gap, %% (%s and below as %s)</text>%n",
                TOP + HEIGHT / 2, plain(LEAST), plain(LEAST));
    }

    private void curve(PeerCurves.Curve curve, int number) {
        String colour = COLOURS.getOrDefault(curve.peer(), "#555555");
        add("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"", colour);
        curve.points().forEach(p -> add("%.1f,%.1f ", x(p.seconds()), y(Math.max(LEAST, p.gap()))));
        add("\"/>%n");
        double row = TOP + 10 + number * (double) LEGEND;
        add(
                "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"3\"/>%n",
                LEFT + WIDTH + 14, LEFT + WIDTH + 36, row, row, colour);
        String share = curve.runs() == curve.of() ? "" : " (" + curve.runs() + " of " + curve.of() + " runs)";
        text(LEFT + WIDTH + 42, row + 4, "start", curve.peer() + share);
    }

    private double x(double seconds) {
        return LEFT + WIDTH * Math.log(seconds / first) / Math.log(last / first);
    }

    private double y(double gap) {
        return TOP + HEIGHT * (1 - Math.log(gap / LEAST) / Math.log(greatest / LEAST));
    }

    private void line(double x1, double y1, double x2, double y2) {
        add("<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#dddddd\"/>%n", x1, y1, x2, y2);
    }

    private void text(double x, double y, String anchor, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words);
    }

    /** Names of families and planners have no letter that XML minds. */
    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }

    private static String plain(double value) {
        return value >= 0.95 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.2g", value);
    }
}
