// SPDX-License-Identifier: Apache-2.0
/** Runs compiled rules over a problem. */
@NullMarked
package org.fieldwright.rules.internal.decide;

import org.jspecify.annotations.NullMarked;
