// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

/** Takes what rules say of the pair at hand. */
public interface VerdictSink extends Sink {
    /** The pair is not allowed. */
    void reject(Because because);

    /** The pair is worth the amount of money beyond its cost; negative for disliked. */
    void prefer(Number amount, Because because);

    /** A remark without effect. */
    void flag(Because because);
}
