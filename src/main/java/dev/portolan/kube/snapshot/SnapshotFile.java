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

    /** Its bytes, unpacked, its text in UTF-8. */
    InputStream open() throws IOException {
        return unpacked(Files.newInputStream(path));
    }

    /**
     * The bytes of a stream, unpacked if they begin as gzip does (RFC 1952 section 2.3.1), in UTF-8 if they begin as UTF-16
     * does: so Windows PowerShell writes what it is told to redirect.
     */
    static InputStream unpacked(InputStream bytes) throws IOException {
        InputStream in = new BufferedInputStream(bytes, CHUNK);
        if (beginning(in) == 0x1f8b) {
            in = new BufferedInputStream(new GZIPInputStream(in, CHUNK), CHUNK);
        }
        int beginning = beginning(in);
        return beginning == 0xfffe || beginning == 0xfeff ? new Utf16Input(in) : in;
    }

    /** The first two bytes, which stay to be read. */
    private static int beginning(InputStream in) throws IOException {
        in.mark(2);
        int beginning = in.read() << 8 | in.read();
        in.reset();
        return beginning;
    }
}
