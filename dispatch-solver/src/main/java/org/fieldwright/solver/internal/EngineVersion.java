// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the engine, written by the build. */
public final class EngineVersion {
    private static final String VERSION = load();

    private EngineVersion() {}

    /** The version, or "unknown" outside a build. */
    public static String get() {
        return VERSION;
    }

    private static String load() {
        try (InputStream in = EngineVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read version.properties of the engine.", e);
        }
    }
}
