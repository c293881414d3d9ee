// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

/**
 * A rule that is on.
 *
 * @param id the id
 * @param file the pack that it stands in
 * @param summary a sentence for people, empty if the pack has none
 * @param footprint what its outcome depends on
 */
public record RuleInfo(String id, String file, String summary, Footprint footprint) {}
