// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import java.util.concurrent.CountDownLatch;

/** Something that tells a command which runs until it is stopped that the time has come. */
final class StopSignal {

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** The end of the process: SIGTERM, Ctrl+C. */
    static StopSignal ofProcess() {
        return new StopSignal();
    }

    /** The time has come. */
    void stop() {
        stopped.countDown();
    }

    /**
     * Waits for the signal, then closes the resource; a process that is told to end closes it first too.
     *
     * @param running what runs until then
     */
    void await(Runnable running) throws InterruptedException {
        Thread hook = Thread.ofPlatform().name("stop").unstarted(running);
        Runtime.getRuntime().addShutdownHook(hook);
        stopped.await();
        if (Runtime.getRuntime().removeShutdownHook(hook)) {
            running.run();
        }
    }
}
