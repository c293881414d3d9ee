// SPDX-License-Identifier: Apache-2.0
/** Plans from scratch: cheapest insertion and the greedy dispatcher. */
@NullMarked
package org.fieldwright.solver.internal.search;

import org.jspecify.annotations.NullMarked;
