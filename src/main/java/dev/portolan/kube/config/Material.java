// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A certificate or a key in PEM, in a file or inline. Entries that have both are refused, as by kubectl.
 *
 * @param file where it lies, null if it does not lie in a file
 * @param inline Base64 of it, empty if it is not inline
 */
public record Material(@Nullable Path file, Secret inline) {

    /** Nothing. */
    public static final Material NONE = new Material(null, new Secret(""));

    /** Whether there is none. */
    public boolean isMissing() {
        return file == null && inline.value().isEmpty();
    }

    /**
     * The PEM.
     *
     * @throws IOException if the file cannot be read, or if what is inline is no Base64
     */
    public byte[] read() throws IOException {
        if (inline.value().isEmpty()) {
            return file == null ? new byte[0] : Files.readAllBytes(file);
        }
        try {
            return Base64.getDecoder().decode(inline.value().replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new IOException("the data is not Base64", e);
        }
    }
}
