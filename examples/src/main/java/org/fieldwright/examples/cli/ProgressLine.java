// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.fieldwright.solver.PlanRequest;

/** Shows the best score while the engine works: on a terminal in one line that is rewritten, elsewhere a line every few seconds. Thread-safe. */
final class ProgressLine implements PlanRequest.Listener {
    private static final Duration ON_TERMINAL = Duration.ofMillis(150);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private final boolean terminal;
    private final String currency;
    private Duration shown = Duration.ofSeconds(-10);
    private final StatusLine line;

    ProgressLine(PrintWriter err, boolean terminal, String currency) {
        this.terminal = terminal;
        line = new StatusLine(err, terminal);
        this.currency = currency;
    }

    @Override
    public synchronized void improved(PlanRequest.Progress progress) {
        Duration since = progress.elapsed().minus(shown);
        if (since.compareTo(terminal ? ON_TERMINAL : ELSEWHERE) < 0) {
            return;
        }
        shown = progress.elapsed();
        String text = String.format(
                Locale.ROOT,
                "%6.1f s   %,d steps   %d of %d jobs   %s %s",
                progress.elapsed().toMillis() / 1000.0,
                progress.steps(),
                progress.assignedJobs(),
                progress.jobs(),
                Text.money(progress.score().cost()),
                currency);
        line.show(text);
    }

    /** Leaves an empty line behind. */
    synchronized void done() {
        line.clear();
    }
}
