// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A cluster to connect to where there is none, for as long as its standard input is open: the demo's Services among ten
 * thousand others, over TLS with a client certificate.
 */
public final class TrainingCluster {

    private static final BigWorld WORLD = new BigWorld(10_000, 15, 200);

    private TrainingCluster() {}

    /**
     * Serves, and says so in a line.
     *
     * @param arguments the kubeconfig to write, whose context is {@code test}
     */
    public static void main(String[] arguments) throws IOException {
        Authority authority = new Authority("training");
        Instant until = Instant.now().plus(Duration.ofDays(1));
        try (FakeApiServer server = FakeApiServer.secure(authority.server("localhost", until), authority)) {
            Stream.concat(demo(), WORLD.objects()).forEach(server::put);
            Identity user = authority.client("training", "EC", until);
            Files.writeString(
                    Path.of(arguments[0]),
                    KubeconfigText.of(server.url())
                            .trusting(authority)
                            .user(user, user.keyPem())
                            .toString());
            System.out.println("serving");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static Stream<ClusterObject> demo() {
        ClusterSnapshot demo = DemoWorld.snapshot();
        return Stream.of(demo.services(), demo.slices().stream(), demo.namespaces().stream())
                .flatMap(objects -> objects);
    }
}
