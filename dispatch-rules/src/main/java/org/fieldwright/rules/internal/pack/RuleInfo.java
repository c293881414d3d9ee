// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

/**
 * What a host may know of a rule.
 *
 * @param id the id
 * @param file the pack that it stands in
 * @param summary a sentence for people, empty if the pack has none
 */
public record RuleInfo(String id, String file, String summary) {}
