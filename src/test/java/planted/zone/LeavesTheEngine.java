// SPDX-License-Identifier: Apache-2.0
package planted.zone;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.DatagramChannel;
import java.time.Instant;
import java.util.function.Supplier;

class LeavesTheEngine {
    InetAddress name() throws IOException {
        return InetAddress.getByName("localhost");
    }

    Instant now() {
        return Instant.now();
    }

    Supplier<Instant> refersToNow() {
        return Instant::now;
    }

    DatagramChannel connect() throws IOException {
        return DatagramChannel.open();
    }
}
