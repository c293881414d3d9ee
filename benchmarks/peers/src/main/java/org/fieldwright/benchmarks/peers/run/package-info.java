// SPDX-License-Identifier: Apache-2.0
/** One run of a planner in a JVM of its own. */
@NullMarked
package org.fieldwright.benchmarks.peers.run;

import org.jspecify.annotations.NullMarked;
