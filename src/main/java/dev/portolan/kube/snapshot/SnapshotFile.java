// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file to read.
 *
 * @param path where it lies
 * @param name what it is called in messages: its own name, or its path from the folder that was given
 */
record SnapshotFile(Path path, String name) {

    private static final int CHUNK = 1 << 16;

    /** Its bytes, unpacked. */
    InputStream open() throws IOException {
        return unpacked(Files.newInputStream(path));
    }

    /** The bytes of a stream, unpacked if they begin as gzip does (RFC 1952 section 2.3.1). */
    static InputStream unpacked(InputStream bytes) throws IOException {
        InputStream in = new BufferedInputStream(bytes, CHUNK);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in, CHUNK) : in;
    }
}
