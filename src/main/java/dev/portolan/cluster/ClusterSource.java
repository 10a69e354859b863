// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/** Where pictures of a cluster come from: a file, a live API server, the demo. Implemented by the outer rooms. */
public interface ClusterSource {

    /** What the source is called, known before it is opened. */
    SourceDescription description();

    /**
     * Begins to read. Returns at once; nothing is read on the calling thread. A source that cannot be read tells the
     * listener {@link SourceState.Failed} and never throws.
     */
    SourceConnection open(SourceListener listener);

    /** The same source, which reads that namespace too where not all of them may be read. */
    default ClusterSource alsoReading(String namespace) {
        return this;
    }
}
