// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.SortedMap;
import org.drools.model.Model;

/**
 * Rules compiled to classes.
 *
 * @param modelClass the name of the class that holds the rules
 * @param classes the bytes by class name
 */
record CompiledPack(String modelClass, SortedMap<String, byte[]> classes) {
    /** Loads the classes over the library's own. */
    Model load() {
        return PackLoader.model(new PackLoader(this), modelClass);
    }
}
