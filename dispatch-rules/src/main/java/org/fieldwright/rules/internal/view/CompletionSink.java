// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

/** Takes what must be there before a job is complete. */
public interface CompletionSink extends Sink {
    /** This evidence must be there. */
    void evidence(String name, Because because);
}
