// SPDX-License-Identifier: Apache-2.0
/**
 * What a plan means, computed a second time: slow, section by section of docs/semantics.md, over the records alone. It shares nothing with
 * the evaluator, so that an error in one of them shows as a difference.
 */
package org.fieldwright.solver.oracle;
