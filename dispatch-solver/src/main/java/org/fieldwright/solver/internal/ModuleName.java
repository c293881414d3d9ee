// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal;

/** Names this module. */
final class ModuleName {

    private ModuleName() {}

    /** The name under which this module appears on the module path. */
    static String name() {
        return "org.fieldwright.dispatch.solver";
    }
}
