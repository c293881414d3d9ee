// SPDX-License-Identifier: Apache-2.0
/** Timefold's community edition as its documentation says: a list variable with declarative shadow variables. */
@NullMarked
package org.fieldwright.benchmarks.peers.timefold;

import org.jspecify.annotations.NullMarked;
