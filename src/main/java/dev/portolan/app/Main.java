// SPDX-License-Identifier: Apache-2.0
package dev.portolan.app;

import dev.portolan.cli.Commands;
import dev.portolan.kube.KubeSources;
import java.time.InstantSource;

/** The program. Not an {@code Application} itself, so that it starts from a class path and without a toolkit. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = new Commands(new KubeSources(InstantSource.system()), request -> {}).run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
