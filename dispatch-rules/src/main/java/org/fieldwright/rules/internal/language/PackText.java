// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

/**
 * The text of a pack.
 *
 * @param file its name, used in messages
 * @param text the rules
 */
public record PackText(String file, String text) {}
