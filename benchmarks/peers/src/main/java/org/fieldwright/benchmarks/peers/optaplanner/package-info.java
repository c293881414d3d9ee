// SPDX-License-Identifier: Apache-2.0
/** OptaPlanner: local search on a list variable, with nearby selection. */
@NullMarked
package org.fieldwright.benchmarks.peers.optaplanner;

import org.jspecify.annotations.NullMarked;
