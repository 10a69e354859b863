// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;

/** Told what a source sees. Calls come from the source's own threads, one at a time and in order. */
public interface SourceListener {

    /** The source is now called this; once at the start, and again when the Kubernetes version is found out. */
    void described(SourceDescription description);

    /** The picture is now this one; the changes lead to it from the picture before. Empty changes: not known. */
    void changed(ClusterSnapshot snapshot, List<ClusterChange> changes);

    /** The source's own state is now this. */
    void state(SourceState state);

    /** These things could not be read, in addition to those told before. */
    void unreadable(List<ReadIssue> issues);

    /** These of the things told to be unreadable are so no more: what they are about can be read now, or is gone. */
    void settled(List<ReadIssue> issues);
}
