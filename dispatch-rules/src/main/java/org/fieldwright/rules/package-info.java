// SPDX-License-Identifier: Apache-2.0
/** Eligibility and preferences by Drools: rule sets, the engine and its diagnostics. */
@NullMarked
package org.fieldwright.rules;

import org.jspecify.annotations.NullMarked;
