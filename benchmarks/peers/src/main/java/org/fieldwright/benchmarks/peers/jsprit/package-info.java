// SPDX-License-Identifier: Apache-2.0
/** jsprit: ruin and recreate. */
@NullMarked
package org.fieldwright.benchmarks.peers.jsprit;

import org.jspecify.annotations.NullMarked;
