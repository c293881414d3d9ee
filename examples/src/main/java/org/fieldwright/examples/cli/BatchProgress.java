// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.fieldwright.examples.batch.BatchRecord;
import org.fieldwright.examples.batch.BatchRun;

/**
 * Shows how far a batch is: on a terminal in one line that is rewritten, elsewhere as a line every few seconds. Problems without a plan have a line each.
 * Thread-safe.
 */
final class BatchProgress implements BatchRun.Listener {
    private static final long ON_TERMINAL = Duration.ofMillis(150).toNanos();
    private static final long ELSEWHERE = Duration.ofSeconds(10).toNanos();

    private final PrintWriter err;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private long shown = started - ELSEWHERE;
    private int planned;
    private int kept;
    private int without;
    private final StatusLine line;

    BatchProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
        line = new StatusLine(err, terminal);
    }

    @Override
    public synchronized void done(BatchRecord done, boolean wasThere) {
        boolean good = done.status() == BatchRecord.Status.PLANNED;
        planned += good ? 1 : 0;
        without += good ? 0 : 1;
        kept += wasThere ? 1 : 0;
        if (!good && !wasThere) {
            clear();
            err.println(Text.clean(done.problem()) + ": no plan. " + Text.clean(String.valueOf(done.message())));
        }
        long now = System.nanoTime();
        if (now - shown >= (terminal ? ON_TERMINAL : ELSEWHERE)) {
            shown = now;
            show(now);
        }
    }

    private void show(long now) {
        String text = String.format(
                Locale.ROOT,
                "%6.1f s   %,d planned   %,d without a plan   %,d were there",
                (now - started) / 1e9,
                planned,
                without,
                kept);
        line.show(text);
    }

    /** Takes the line that is rewritten away. */
    synchronized void clear() {
        line.clear();
    }
}
