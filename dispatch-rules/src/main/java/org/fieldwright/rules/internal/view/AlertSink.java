// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

/** Takes what rules tell of the live day. */
public interface AlertSink extends Sink {
    /** Somebody should look at this; one of INFO, WARNING and CRITICAL. */
    void alert(String severity, Because because);
}
