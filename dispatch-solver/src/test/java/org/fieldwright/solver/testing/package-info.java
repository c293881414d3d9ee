// SPDX-License-Identifier: Apache-2.0
/** Helpers for the tests of this module. */
@NullMarked
package org.fieldwright.solver.testing;

import org.jspecify.annotations.NullMarked;
