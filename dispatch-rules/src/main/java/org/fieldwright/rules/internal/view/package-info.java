// SPDX-License-Identifier: Apache-2.0
/** What compiled rules see, ask and say. Public because they call it; what authors write is docs/rules.md's. */
@NullMarked
package org.fieldwright.rules.internal.view;

import org.jspecify.annotations.NullMarked;
