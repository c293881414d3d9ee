// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import org.fieldwright.rules.internal.language.Footprint;
import org.fieldwright.rules.internal.language.Kind;

/**
 * A rule that is on.
 *
 * @param id the id
 * @param file the pack that it stands in
 * @param summary a sentence for people, empty if the pack has none
 * @param kind what it is for
 * @param entryPoint where its facts are put in; rules that share one are asked together
 * @param footprint what its outcome depends on
 */
public record RuleInfo(String id, String file, String summary, Kind kind, String entryPoint, Footprint footprint) {
    /** The rule with another footprint; it is asked at the same entry point, which is compiled into it. */
    public RuleInfo with(Footprint other) {
        return new RuleInfo(id, file, summary, kind, entryPoint, other);
    }
}
