// SPDX-License-Identifier: Apache-2.0
/** The answer: plans, routes, stops and reasons. */
@NullMarked
package org.fieldwright.core.plan;

import org.jspecify.annotations.NullMarked;
