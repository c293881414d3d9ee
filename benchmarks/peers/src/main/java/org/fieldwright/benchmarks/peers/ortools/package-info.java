// SPDX-License-Identifier: Apache-2.0
/** OR-Tools: its routing library on the constraint solver, through the Java wrapper. */
@NullMarked
package org.fieldwright.benchmarks.peers.ortools;

import org.jspecify.annotations.NullMarked;
