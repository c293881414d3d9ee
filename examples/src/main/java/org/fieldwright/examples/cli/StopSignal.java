// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets work end in good order when the operating system asks the program to stop (SIGTERM, or Ctrl-C on a terminal). */
final class StopSignal {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
    private static final long LONGEST_SECONDS = 30;

    private StopSignal() {}

    /** Does the work; a signal calls {@code stop} and then waits for the work's end, after which the virtual machine ends by the signal. */
    static <T> T during(Runnable stop, Supplier<T> work) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            stop.run();
            try {
                ended.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
        } finally {
            ended.countDown();
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("The virtual machine is ending, so the hook is at work.", e);
        }
    }
}
