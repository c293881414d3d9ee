// SPDX-License-Identifier: Apache-2.0
/** Fixtures for tests of all modules: one tiny problem with its variants, and broken documents. */
@NullMarked
package org.fieldwright.core.testing;

import org.jspecify.annotations.NullMarked;
