// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.kube.read.Found;
import java.util.List;
import java.util.Set;

/** Told by a reflector what it reads. Calls of one reflector come from one thread, and return when they have been acted upon. */
interface Feed {

    /** These objects came, changed or went; some may be as they were. */
    void changed(Scope scope, List<ClusterChange> changes);

    /** A list was read to its end: what else there was of the scope is gone, and what else was broken is so no more. */
    void listed(Scope scope, Set<NamespacedName> present, Set<NamespacedName> broken);

    /** An object could not be read. */
    void unreadable(Scope scope, Found.Broken broken);

    /** An object went; whether it could be read does not matter any more. */
    void gone(Scope scope, NamespacedName id);

    /** The reflector now stands with the server like this. */
    void line(Scope scope, Line line);

    /** The server could not be reached, or said nothing for too long, where nothing was wrong before. */
    void unreachable(Scope scope);

    /** The reflector met a defect, and reads no more. */
    void ended(Throwable defect);

    /** The server was heard, and nothing had happened. */
    void heard(Scope scope);
}
