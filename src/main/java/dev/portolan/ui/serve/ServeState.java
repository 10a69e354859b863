// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.serve;

import dev.portolan.cluster.Problem;

/** How the server stands. */
sealed interface ServeState {

    /** Nothing is answered. */
    record Off() implements ServeState {}

    /** It is about to start. */
    record Starting() implements ServeState {}

    /** It listens on 127.0.0.1 at that port. */
    record On(int port) implements ServeState {

        /** {@code 127.0.0.1:1053} */
        String address() {
            return "127.0.0.1:" + port;
        }

        /** What a person types to ask. */
        String command(String name) {
            return "dig @127.0.0.1 -p " + port + " " + name;
        }
    }

    /** It could not be started. */
    record Failed(Problem problem) implements ServeState {}
}
