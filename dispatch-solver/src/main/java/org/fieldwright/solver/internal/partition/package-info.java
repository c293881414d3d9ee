// SPDX-License-Identifier: Apache-2.0
/** Large problems in parts: who goes where, the problems of the parts, and their plans put together. */
@NullMarked
package org.fieldwright.solver.internal.partition;

import org.jspecify.annotations.NullMarked;
