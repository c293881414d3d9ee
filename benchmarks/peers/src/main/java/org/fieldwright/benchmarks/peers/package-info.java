// SPDX-License-Identifier: Apache-2.0
/** What every planner that we compare with is given, and what it gives back. */
@NullMarked
package org.fieldwright.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
