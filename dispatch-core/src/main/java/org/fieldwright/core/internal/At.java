// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.internal;

import org.jspecify.annotations.Nullable;

/** A place in a document; its text is a JSON Pointer (RFC 6901). Cheap to make, as most places never become text. Immutable. */
public final class At {
    /** The whole document. */
    public static final At ROOT = new At(null, "");

    private final @Nullable At parent;
    private final Object token;

    private At(@Nullable At parent, Object token) {
        this.parent = parent;
        this.token = token;
    }

    /**
     * A member of the object that is here.
     *
     * @param name the name of the member
     * @return its place
     */
    public At field(String name) {
        return new At(this, name);
    }

    /**
     * An element of the list that is here.
     *
     * @param index the index, from 0
     * @return its place
     */
    public At index(int index) {
        return new At(this, index);
    }

    /** The JSON Pointer. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (parent != null) {
            parent.append(text);
            text.append('/').append(token.toString().replace("~", "~0").replace("/", "~1"));
        }
    }
}
