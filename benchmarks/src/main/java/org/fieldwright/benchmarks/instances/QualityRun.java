// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of {@link Solve} in a fresh JVM, so that loading and compiling classes count as they do for a user.
 *
 * @param figures what the run says of itself
 * @param fault what went wrong, or empty
 */
record QualityRun(Map<String, Double> figures, String fault) {
    private static final Pattern FIGURE = Pattern.compile("\\b([a-z]+)=(-?[0-9.]+)\\b");

    /** The objective that we report, NaN if there is none. */
    double objective() {
        return figure("objective");
    }

    /** A figure by its name, NaN if the run does not say it. */
    double figure(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    /**
     * How to run.
     *
     * @param family the family's folder
     * @param checker the command of an independent checker, or empty
     * @param solution where the solution is written
     */
    record Setting(long seed, Path family, List<String> checker, Path solution) {}

    static QualityRun of(QualityTask task, Setting setting) throws IOException, InterruptedException {
        Output solve = run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Solve.class.getName(),
                task.family(),
                task.instance(),
                "--seconds",
                String.valueOf(task.seconds()),
                "--seed",
                String.valueOf(setting.seed()),
                "--data",
                setting.family().toString(),
                "--out",
                setting.solution().toString()));
        if (solve.exit != 0) {
            return new QualityRun(solve.figures(), "exit code " + solve.exit + ": " + solve.text.strip());
        }
        double ours = solve.objective();
        return new QualityRun(solve.figures(), setting.checker().isEmpty() ? "" : check(task, setting, ours));
    }

    private static String check(QualityTask task, Setting setting, double ours)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(setting.checker());
        command.addAll(
                List.of(task.family(), task.instance(), setting.solution().toString()));
        Output checked = run(command);
        if (checked.exit != 0 || !checked.text.contains("feasible=true")) {
            return "checker: " + checked.text.strip();
        }
        double theirs = checked.objective();
        // The checker prints four decimals.
        boolean same = Math.abs(theirs - ours) <= 1e-6 * Math.abs(ours) + 1e-4;
        return same ? "" : "objective " + ours + ", by the checker " + theirs;
    }

    private static Output run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(process.waitFor(), text);
    }

    /** What a process said. */
    private record Output(int exit, String text) {
        Map<String, Double> figures() {
            Map<String, Double> figures = new LinkedHashMap<>();
            Matcher matcher = FIGURE.matcher(text);
            while (matcher.find()) {
                figures.putIfAbsent(matcher.group(1), Double.parseDouble(matcher.group(2)));
            }
            return figures;
        }

        double objective() {
            return figures().getOrDefault("objective", Double.NaN);
        }
    }
}
