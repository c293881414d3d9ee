// SPDX-License-Identifier: Apache-2.0
/** Plans many problems from files: in parallel, each result whole or not at all, and going on where it was stopped. */
@NullMarked
package org.fieldwright.examples.batch;

import org.jspecify.annotations.NullMarked;
