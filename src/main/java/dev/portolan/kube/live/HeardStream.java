// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells whenever something has arrived. */
final class HeardStream extends FilterInputStream {

    private final Runnable heard;

    HeardStream(InputStream stream, Runnable heard) {
        super(stream);
        this.heard = heard;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        heard.run();
        return octet;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        int count = super.read(buffer, from, most);
        heard.run();
        return count;
    }
}
