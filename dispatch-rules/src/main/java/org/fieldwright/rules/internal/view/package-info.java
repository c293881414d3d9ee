// SPDX-License-Identifier: Apache-2.0
/** What rules see and say. Public because compiled rules use it; the names are the vocabulary of docs/rules.md. */
@NullMarked
package org.fieldwright.rules.internal.view;

import org.jspecify.annotations.NullMarked;
