// SPDX-License-Identifier: Apache-2.0
/** Reading and writing. */
@NullMarked
package org.fieldwright.core.json;

import org.jspecify.annotations.NullMarked;
