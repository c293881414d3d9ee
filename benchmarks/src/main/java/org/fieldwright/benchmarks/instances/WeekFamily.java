// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A generated working week that most planners can express: skills, windows, a lunch break, homes, five shifts a technician. The objective is
 * kilometres, and all work must be done. Its name says all: {@code week-JOBSxTECHNICIANS-SEED}.
 */
final class WeekFamily implements Family {
    private static final Pattern NAME = Pattern.compile("week-(\\d{1,5})x(\\d{1,4})-(\\d{1,9})");

    @Override
    public String name() {
        return "week";
    }

    @Override
    public Instance read(Source source) {
        Matcher name = NAME.matcher(source.instance());
        if (!name.matches() || name.group(1).equals("0") || Integer.parseInt(name.group(2)) < 2) {
            throw new InstanceException(
                    "Instance \"" + source.instance()
                            + "\" of family week is not a name of it; names look like week-200x12-1: jobs, at least two technicians, seed.");
        }
        return new WeekProblem(
                        source.instance(),
                        Integer.parseInt(name.group(1)),
                        Integer.parseInt(name.group(2)),
                        Long.parseLong(name.group(3)))
                .instance();
    }
}
