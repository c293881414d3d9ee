// SPDX-License-Identifier: Apache-2.0
/**
 * Preview, may change with any release: what a host's own Timefold constraints see. A {@code ConstraintProvider} of the host streams
 * {@link org.fieldwright.solver.timefold.PlannedRoute} facts; it is given to a request by its class. The only public package with Timefold types.
 */
@NullMarked
package org.fieldwright.solver.timefold;

import org.jspecify.annotations.NullMarked;
