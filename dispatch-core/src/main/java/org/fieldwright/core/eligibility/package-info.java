// SPDX-License-Identifier: Apache-2.0
/** Who may do what: the interfaces between rules and solver. */
@NullMarked
package org.fieldwright.core.eligibility;

import org.jspecify.annotations.NullMarked;
