// SPDX-License-Identifier: Apache-2.0
/** Speed of the parts, measured with JMH. Every benchmark checks its result before it returns. */
@NullMarked
package org.fieldwright.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
