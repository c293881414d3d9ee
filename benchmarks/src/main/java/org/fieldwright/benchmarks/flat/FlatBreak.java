// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.flat;

/**
 * A break: it is due if the route runs past its latest start. Times are seconds after the problem's zero.
 *
 * @param earliest no start before
 * @param latest no start after
 * @param length seconds
 */
public record FlatBreak(int earliest, int latest, int length) {}
