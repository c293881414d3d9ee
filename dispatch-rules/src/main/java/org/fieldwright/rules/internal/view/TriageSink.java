// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

/** Takes what rules say of how a job is to be dispatched. */
public interface TriageSink extends Sink {
    /** The job is for one of AUTO, REVIEW and HOLD. */
    void triage(String outcome, Because because);
}
