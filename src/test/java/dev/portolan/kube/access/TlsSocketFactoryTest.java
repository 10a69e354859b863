// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.testing.Authority;
import dev.portolan.testing.KubeconfigText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that takes the connection and says nothing. */
@Timeout(60)
class TlsSocketFactoryTest {

    private static final int LONG = 600_000;

    @TempDir
    private Path folder;

    private ServerSocket silent;

    @BeforeEach
    void listen() throws IOException {
        silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        silent.close();
    }

    @Test
    void silenceIsNotWaitedForAsLongAsAnAnswer() throws Exception {
        try (Socket plain = new Socket(silent.getInetAddress(), silent.getLocalPort())) {
            plain.setSoTimeout(LONG);
            SSLSocket secure = (SSLSocket)
                    new TlsSocketFactory(SSLContext.getDefault().getSocketFactory(), "", Duration.ofMillis(50))
                            .createSocket(plain, "localhost", silent.getLocalPort(), true);

            assertThatThrownBy(secure::startHandshake).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void everyServerIsGreetedLikeThat() throws Exception {
        Host host = KubeconfigText.of("https://127.0.0.1:1")
                .trusting(new Authority("kubernetes"))
                .write(folder);
        Entrance entrance = Entrance.of(new KubeconfigFiles(host).read(null).access("test"), host);

        assertThat(entrance.client(null).sslSocketFactory()).isInstanceOf(TlsSocketFactory.class);
    }

    @Test
    void whoIsInAHurryWaitsNoLonger() throws Exception {
        try (Socket plain = new Socket(silent.getInetAddress(), silent.getLocalPort())) {
            plain.setSoTimeout(50);
            new TlsSocketFactory(SSLContext.getDefault().getSocketFactory(), "", Duration.ofMinutes(10))
                    .createSocket(plain, "localhost", silent.getLocalPort(), true);

            assertThat(plain.getSoTimeout()).isEqualTo(50);
        }
    }
}
