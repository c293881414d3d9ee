// SPDX-License-Identifier: Apache-2.0
/** The report: one HTML file that shows a plan, without a network. */
@NullMarked
package org.fieldwright.examples.report;

import org.jspecify.annotations.NullMarked;
