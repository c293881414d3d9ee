// SPDX-License-Identifier: Apache-2.0
/** The one evaluator: times, violations and costs of routes and plans. */
@NullMarked
package org.fieldwright.solver.internal.evaluate;

import org.jspecify.annotations.NullMarked;
