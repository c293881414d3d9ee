// SPDX-License-Identifier: Apache-2.0
/** From the text of packs to compiled rules: read, check, print, compile. */
@NullMarked
package org.fieldwright.rules.internal.pack;

import org.jspecify.annotations.NullMarked;
