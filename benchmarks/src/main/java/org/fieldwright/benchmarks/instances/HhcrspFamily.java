// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.nio.file.Path;
import java.util.List;

/**
 * Home health care with synchronised visits: Mankowska, Meisel and Bierwirth, "The home health care routing and scheduling problem with
 * interdependent services", Health Care Management Science 17 (2014), and the instances after it by Kummer et al. and by Ceschia, Di Gaspero and
 * Schaerf in the JSON format of the last. One file each, in a folder for each set.
 */
final class HhcrspFamily implements Family {
    static final String NAME = "hhcrsp";
    private static final String ENDING = ".json";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Instance read(Source source) {
        Path path = source.file(NAME, List.of(ENDING));
        String file = String.valueOf(path.getFileName());
        String name = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        JsonPart json = JsonPart.parse(file, String.join("\n", source.lines(path)));
        return new HhcrspProblem(HhcrspFile.parse(name, json)).instance();
    }
}
