// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

/** An instance cannot be found or read, or is of a kind that is not supported. The message names the instance and the way out. */
final class InstanceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InstanceException(String message) {
        super(message);
    }

    InstanceException(String message, Throwable cause) {
        super(message, cause);
    }
}
