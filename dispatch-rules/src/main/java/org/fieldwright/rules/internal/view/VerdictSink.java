// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import org.jspecify.annotations.Nullable;

/** Takes what rules say of the pair at hand. The printed consequences call it with the id of their rule; not thread-safe. */
public interface VerdictSink {
    /** The pair is not allowed. */
    void reject(String rule, String code, String text, @Nullable Object... args);

    /** The pair is worth the amount of money beyond its cost; negative for disliked. */
    void prefer(String rule, Number amount, String code, String text, @Nullable Object... args);

    /** A remark without effect. */
    void flag(String rule, String code, String text, @Nullable Object... args);
}
