// SPDX-License-Identifier: Apache-2.0
/** How a host uses the library. */
@NullMarked
package org.fieldwright.examples;

import org.jspecify.annotations.NullMarked;
