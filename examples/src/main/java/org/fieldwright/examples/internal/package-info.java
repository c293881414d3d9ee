// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.fieldwright.examples.internal;

import org.jspecify.annotations.NullMarked;
