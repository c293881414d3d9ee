// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleNameTest {

    @Test
    void nameIsTheAutomaticModuleName() {
        assertThat(ModuleName.name()).isEqualTo("org.fieldwright.examples");
    }
}
