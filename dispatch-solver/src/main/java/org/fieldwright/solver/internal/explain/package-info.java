// SPDX-License-Identifier: Apache-2.0
/** From an evaluated plan to an answer that explains itself. */
@NullMarked
package org.fieldwright.solver.internal.explain;

import org.jspecify.annotations.NullMarked;
