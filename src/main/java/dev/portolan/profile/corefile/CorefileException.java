// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.io.Serial;

/**
 * A Corefile that CoreDNS would not start with, or that has no names of a cluster. The message is CoreDNS's own where it would not
 * start, file and line included where it gives them.
 */
public final class CorefileException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final boolean starts;

    CorefileException(String message, int line) {
        this(message, line, false);
    }

    private CorefileException(String message, int line, boolean starts) {
        super(message);
        this.line = line;
        this.starts = starts;
    }

    /** A Corefile that CoreDNS would start with, to tell no names of a cluster. */
    static CorefileException withoutCluster(String message) {
        return new CorefileException(message, 1, true);
    }

    /** The same as told by a plugin. */
    CorefileException within(String plugin) {
        return new CorefileException("plugin/" + plugin + ": " + getMessage(), line);
    }

    /** Whether CoreDNS would start with it, to tell no names of a cluster. */
    public boolean starts() {
        return starts;
    }

    /** The line of what is wrong, from 1; known also where CoreDNS itself does not tell it. */
    public int line() {
        return line;
    }
}
