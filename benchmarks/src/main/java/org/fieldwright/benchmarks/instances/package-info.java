// SPDX-License-Identifier: Apache-2.0
/** Known instances of the routing literature as dispatch problems, and a runner that reports quality in the family's own arithmetic. */
@NullMarked
package org.fieldwright.benchmarks.instances;

import org.jspecify.annotations.NullMarked;
