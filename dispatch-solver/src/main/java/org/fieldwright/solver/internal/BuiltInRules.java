// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal;

import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.rules.RuleEngine;

/** The one place where the solver meets the rules engine; hosts that bring their own provider never load it. */
public final class BuiltInRules {
    private BuiltInRules() {}

    /** The built-in rules. */
    public static EligibilityProvider get() {
        return RuleEngine.builtIn();
    }
}
