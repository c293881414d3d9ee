// SPDX-License-Identifier: Apache-2.0
/** All faults of an input at once. */
@NullMarked
package org.fieldwright.core.validation;

import org.jspecify.annotations.NullMarked;
