// SPDX-License-Identifier: Apache-2.0
package dev.portolan.app;

/** The program. Not an {@code Application} itself, so that it starts from a class path and without a toolkit. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = new Wiring().commands().run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
