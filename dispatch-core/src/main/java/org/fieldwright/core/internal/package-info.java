// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.fieldwright.core.internal;

import org.jspecify.annotations.NullMarked;
