// SPDX-License-Identifier: Apache-2.0
/** The guard on speed: short measurements, judged by ratios against a fixed kernel of the same run. */
@NullMarked
package org.fieldwright.benchmarks;

import org.jspecify.annotations.NullMarked;
