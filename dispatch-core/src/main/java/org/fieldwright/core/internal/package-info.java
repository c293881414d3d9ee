// SPDX-License-Identifier: Apache-2.0
/** What several packages of this module share and no other module may use. */
@NullMarked
package org.fieldwright.core.internal;

import org.jspecify.annotations.NullMarked;
