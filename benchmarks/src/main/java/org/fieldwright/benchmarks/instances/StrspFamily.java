// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Service technician routing and scheduling without teams: Kovacs, Parragh, Doerner and Hartl, "Adaptive large neighborhood search for
 * service technician routing and scheduling problems", Journal of Scheduling 15 (2012). An instance is a file of tasks and one of
 * technicians.
 */
final class StrspFamily implements Family {
    private static final Pattern NAME = Pattern.compile("([A-Z]+\\d+_\\d+x\\d+)_(noTeam|Team)_(complete|reduced)");

    @Override
    public String name() {
        return "strsp";
    }

    @Override
    public Instance read(Source source) {
        Matcher name = NAME.matcher(source.instance());
        if (!name.matches()) {
            throw new InstanceException("Instance \"" + source.instance()
                    + "\" of family strsp is not a name of it; names look like R103_6x6_noTeam_reduced.");
        }
        if (name.group(2).equals("Team")) {
            throw new InstanceException("Instance \"" + source.instance()
                    + "\" has teams that stay together all day, which is not supported; choose one with noTeam.");
        }
        Path instances = source.instances(name());
        String file = name.group(1) + "_noTeam.txt";
        String crew = name.group(3).equals("complete") ? "technicians_noTeam" : "techniciansReduced_noTeam";
        StrspFile parsed = StrspFile.parse(
                source.instance(),
                source.lines(instances.resolve("tasks_noTeam").resolve(file)),
                source.lines(instances.resolve(crew).resolve("technicians_" + file)));
        return new StrspProblem(parsed).instance();
    }
}
