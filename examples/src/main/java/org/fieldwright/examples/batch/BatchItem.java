// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.batch;

import java.io.IOException;
import org.fieldwright.core.validation.Issue;
import org.jspecify.annotations.Nullable;

/**
 * One problem of a batch.
 *
 * @param name under which its result is kept, fit for a file name and unlike all others
 * @param source where it came from, for people: a file, or a line of one
 * @param content reads the document; may be called from any thread
 * @param fault what is wrong with the entry itself, or null
 */
record BatchItem(
        String name,
        String source,
        Content content,
        @Nullable Issue fault) {
    /** Reads the document when it is needed, so that a batch of any size fits into memory. */
    interface Content {
        byte[] read() throws IOException;
    }
}
