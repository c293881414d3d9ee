// SPDX-License-Identifier: Apache-2.0
/** Problems of a size for which one search is too small: how long they take and what they need. */
@NullMarked
package org.fieldwright.benchmarks.large;

import org.jspecify.annotations.NullMarked;
