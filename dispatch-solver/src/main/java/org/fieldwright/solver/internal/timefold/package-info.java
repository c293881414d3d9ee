// SPDX-License-Identifier: Apache-2.0
/** The planning model of the solver, and nothing else of ours that touches it. */
@NullMarked
package org.fieldwright.solver.internal.timefold;

import org.jspecify.annotations.NullMarked;
