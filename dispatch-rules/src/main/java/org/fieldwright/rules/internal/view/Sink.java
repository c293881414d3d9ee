// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

/** Takes what rules say. Not thread-safe. */
public interface Sink {
    /** Whether reasons need their facts; if not, what only reaches texts is never read. */
    boolean wantsFacts();
}
