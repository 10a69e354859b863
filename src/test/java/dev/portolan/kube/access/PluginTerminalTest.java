// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Consent;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.KubeconfigText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plugins ask on the standard input where there is a terminal and the kubeconfig lets them. */
@DisabledOnOs(OS.WINDOWS)
class PluginTerminalTest {

    @TempDir
    private Path folder;

    private final FakeApiServer server = FakeApiServer.plain();

    @BeforeEach
    void writePlugin() throws IOException {
        Path file = Files.writeString(folder.resolve("plugin"), """
                #!/bin/sh
                echo "$KUBERNETES_EXEC_INFO" > "$(dirname "$0")/told"
                readlink /proc/self/fd/0 > "$(dirname "$0")/input"
                echo '{"apiVersion":"v","kind":"ExecCredential","status":{"token":"t"}}'
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"IfAvailable, true, true", "IfAvailable, false, false", "Always, true, true", "Never, true, false"})
    void pluginIsToldWhetherItMayAsk(String mode, boolean terminal, boolean told) throws Exception {
        ask(mode, terminal);

        assertThat(folder.resolve("told")).content().contains("\"spec\":{\"interactive\":" + told + "}");
    }

    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @CsvSource({"Always, true, true", "Never, true, false", "IfAvailable, false, false"})
    void pluginThatMayAskHasTheSameInput(String mode, boolean terminal, boolean same) throws Exception {
        ask(mode, terminal);

        String own = Files.readSymbolicLink(Path.of("/proc/self/fd/0")).toString();
        assertThat(folder.resolve("input")).hasContent((same ? own : "/dev/null") + "\n");
    }

    private void ask(String mode, boolean terminal) throws Exception {
        Host host = KubeconfigText.of(server.url())
                .user("exec: {apiVersion: v, command: ./plugin, interactiveMode: " + mode + "}")
                .write(folder);
        Consent consent = new RememberedConsent(new Consent() {
            @Override
            public CompletableFuture<Boolean> toRun(Program program) {
                return GIVEN.toRun(program);
            }

            @Override
            public boolean hasTerminal() {
                return terminal;
            }
        });
        try (ApiServer asked = ApiServer.of(
                new KubeconfigFiles(host).read(null).access("test"), host, InstantSource.system(), consent)) {
            asked.get("/api/v1/services", Duration.ofSeconds(10)).close();
        }
    }
}
