// SPDX-License-Identifier: Apache-2.0
/** A seeded generator of realistic working days, for examples, tests and benchmarks. */
@NullMarked
package org.fieldwright.examples.days;

import org.jspecify.annotations.NullMarked;
