// SPDX-License-Identifier: Apache-2.0
/** The engine: requests in, plans out. */
@NullMarked
package org.fieldwright.solver;

import org.jspecify.annotations.NullMarked;
