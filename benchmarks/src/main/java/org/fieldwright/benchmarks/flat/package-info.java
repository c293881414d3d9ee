// SPDX-License-Identifier: Apache-2.0
/** A dispatch problem as plain numbers, for planners that know nothing of ours; and their answers. */
@NullMarked
package org.fieldwright.benchmarks.flat;

import org.jspecify.annotations.NullMarked;
