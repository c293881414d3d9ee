// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.semantics;

import java.util.List;

/**
 * An example of the page.
 *
 * @param section the heading under which it stands
 * @param name its name
 * @param given the lines that say what differs from the world of the examples
 * @param expected the facts after the arrows
 */
record Example(String section, String name, List<String> given, List<String> expected) {
    @Override
    public String toString() {
        return section + ": " + name;
    }
}
