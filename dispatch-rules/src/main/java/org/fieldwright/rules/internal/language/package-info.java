// SPDX-License-Identifier: Apache-2.0
/**
 * The language of rules: from the text of an author, or from any other front end that builds a {@link
 * org.fieldwright.rules.internal.language.Syntax} tree, to checked rules with their footprint, and to the text that is compiled. Nothing that an
 * author writes gets into that text but literals, which are read and then written anew.
 */
@NullMarked
package org.fieldwright.rules.internal.language;

import org.jspecify.annotations.NullMarked;
