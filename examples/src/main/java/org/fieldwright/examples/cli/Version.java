// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the runnable file. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "fieldwright " + (version == null ? "(built from classes)" : version), "Java " + Runtime.version()
        };
    }
}
