// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers why writing failed, since a {@link java.io.PrintWriter} only tells that it did. */
final class WatchedOutput extends OutputStream {

    private final OutputStream out;
    private @Nullable IOException failure;

    WatchedOutput(OutputStream out) {
        this.out = out;
    }

    /** The first failure, empty if all went well. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        try {
            out.write(octets, offset, length);
        } catch (IOException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }
}
