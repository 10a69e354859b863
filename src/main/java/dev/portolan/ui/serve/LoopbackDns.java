// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.serve;

import dev.portolan.cluster.ProblemException;
import dev.portolan.zone.ClusterZone;

/** Starts DNS servers on 127.0.0.1. For any thread. */
public interface LoopbackDns {

    /**
     * Starts to answer, over UDP and TCP.
     *
     * @param port 0 to 65535; 0 for any that is free
     * @param zone what it answers from at first
     * @throws ProblemException if the port cannot be had
     */
    Server start(int port, ClusterZone zone) throws ProblemException;

    /** A running server. For any thread. */
    interface Server extends AutoCloseable {

        /** Answers from that picture from now on. */
        void show(ClusterZone zone);

        /** The port that it has. */
        int port();

        /** How many questions it has answered. */
        long answered();

        /** Stops. Closing twice does nothing. */
        @Override
        void close();
    }
}
