// SPDX-License-Identifier: Apache-2.0
/** The objective as data. */
@NullMarked
package org.fieldwright.core.policy;

import org.jspecify.annotations.NullMarked;
