// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a program that was started with the one that started it, as by Ctrl+C in a terminal: it may not listen to that itself, and
 * what it asks nobody would hear.
 */
final class SharedEnd {

    /** So long it may take to tidy up; whoever pressed Ctrl+C waits for it. */
    private static final long MOMENT_MILLIS = 500;

    private final Process program;
    private final Runnable afterwards;
    private final Thread hook;

    private SharedEnd(Process program, Runnable afterwards) {
        this.program = program;
        this.afterwards = afterwards;
        this.hook = Thread.ofPlatform().name("end of plugin").unstarted(this::end);
    }

    /**
     * From now on, until it is {@linkplain #loosen loosened}.
     *
     * @param afterwards what is done once it was ended with this process
     */
    static SharedEnd of(Process program, Runnable afterwards) {
        SharedEnd end = new SharedEnd(program, afterwards);
        try {
            Runtime.getRuntime().addShutdownHook(end.hook);
        } catch (IllegalStateException e) {
            // This process is ending already.
            program.destroyForcibly();
        }
        return end;
    }

    /** No more. Never returns if this process is ending: then nobody is to be told how the program fared. */
    void loosen() throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            new CountDownLatch(1).await();
        }
    }

    private void end() {
        program.destroy();
        try {
            if (!program.waitFor(MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
                program.destroyForcibly().waitFor(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            program.destroyForcibly();
        }
        afterwards.run();
    }
}
