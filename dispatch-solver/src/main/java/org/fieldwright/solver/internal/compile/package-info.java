// SPDX-License-Identifier: Apache-2.0
/** From records to flat arrays. */
@NullMarked
package org.fieldwright.solver.internal.compile;

import org.jspecify.annotations.NullMarked;
