// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the planners, as the build names them: their jars do not all say it. */
public final class Versions {
    private Versions() {}

    /**
     * The version of a planner.
     *
     * @param peer the planner's name
     * @return the version that the build takes
     * @throws IllegalArgumentException if the build names none
     */
    public static String of(String peer) {
        Properties versions = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The versions of the planners cannot be read.", e);
        }
        String version = versions.getProperty(peer);
        if (version == null) {
            throw new IllegalArgumentException(
                    "Planner \"" + peer + "\" has no version; the build names those of " + versions.keySet() + ".");
        }
        return version;
    }
}
