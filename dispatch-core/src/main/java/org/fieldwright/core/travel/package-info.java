// SPDX-License-Identifier: Apache-2.0
/** Travel times and distances. */
@NullMarked
package org.fieldwright.core.travel;

import org.jspecify.annotations.NullMarked;
