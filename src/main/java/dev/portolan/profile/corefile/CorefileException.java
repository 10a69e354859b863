// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.io.Serial;

/** A Corefile that CoreDNS would not start with. The message is CoreDNS's own, file and line included where it gives them. */
public final class CorefileException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;

    CorefileException(String message, int line) {
        super(message);
        this.line = line;
    }

    /** The same as told by a plugin. */
    CorefileException within(String plugin) {
        return new CorefileException("plugin/" + plugin + ": " + getMessage(), line);
    }

    /** The line of what is wrong, from 1; known also where CoreDNS itself does not tell it. */
    public int line() {
        return line;
    }
}
