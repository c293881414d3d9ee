// SPDX-License-Identifier: Apache-2.0
/** The command line: reads problems, plans them, and says who does what and why. */
@NullMarked
package org.fieldwright.examples.cli;

import org.jspecify.annotations.NullMarked;
