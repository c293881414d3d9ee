// SPDX-License-Identifier: Apache-2.0
/** The nouns of a dispatch problem as immutable records. */
@NullMarked
package org.fieldwright.core.model;

import org.jspecify.annotations.NullMarked;
