// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.ProblemException;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.KubeconfigText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        writePlugin("""
            #!/bin/sh
            echo "$KUBERNETES_EXEC_INFO" > "$(dirname "$0")/told"
            readlink /proc/self/fd/0 > "$(dirname "$0")/input"
            echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"t"}}'
            """);
    }

    private void writePlugin(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("plugin"), script);
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

    @Test
    void programThatWantsATerminalIsNotRun() {
        assertThat(catchThrowable(() -> ask("Always", false)))
                .hasMessageContaining("wants to ask in a terminal, and there is none here.");
        assertThat(folder.resolve("told")).doesNotExist();
    }

    /** In another process, whose input is known not to be the one that plugins have otherwise. */
    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @CsvSource({"Always, true, true", "Never, true, false", "IfAvailable, false, false"})
    void pluginThatMayAskHasTheSameInput(String mode, boolean terminal, boolean same) throws Exception {
        Path typed = Files.createFile(folder.resolve("typed"));
        Process asking = asking(mode, terminal)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(typed.toFile())
                .start();

        assertThat(asking.waitFor()).isZero();
        assertThat(folder.resolve("input")).hasContent((same ? typed : "/dev/null") + "\n");
    }

    /** SIGTERM, which Ctrl+C differs from by its number alone; and a plugin that listens to neither. */
    @Test
    void pluginThatAsksEndsWithThisProgramAndTheTerminalIsTakenBack() throws Exception {
        writePlugin("""
            #!/bin/sh
            trap '' INT TERM
            echo $$ > "$(dirname "$0")/pid"
            echo "Password:" >&2
            exec sleep 300
            """);
        Process asking = asking("Always", true).start();
        try (BufferedReader printed = asking.inputReader()) {
            assertThat(printed.readLine()).isEqualTo("Password:");
            asking.toHandle().destroy();

            assertThat(printed.lines()).containsExactly("ended", "taken back");
            assertThat(asking.waitFor()).isEqualTo(128 + 15);
        }
        assertThat(ProcessHandle.of(plugin())).isEmpty();
    }

    private long plugin() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("pid")).strip());
    }

    private ProcessBuilder asking(String mode, boolean terminal) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asking.class.getName(),
                        server.url(),
                        folder.toString(),
                        mode,
                        String.valueOf(terminal))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    @Test
    void personAtATerminalIsWaitedForWithoutLimit() {
        assertThat(PluginPass.patience(true)).isEqualTo(ProgramRun.NO_LIMIT);
        assertThat(PluginPass.patience(false)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void pluginThatAsksEndsWithTheConnection() throws Exception {
        writePlugin("""
            #!/bin/sh
            echo $$ > "$(dirname "$0")/pid"
            echo "Password:" >&2
            exec sleep 300
            """);
        CompletableFuture<String> question = new CompletableFuture<>();
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();

        try (ApiServer asked = asked(server.url(), folder, "Always", new Terminal(true, question))) {
            Thread.ofVirtual().start(() -> thrown.complete(catchThrowable(() -> ask(asked))));
            assertThat(question.get(20, TimeUnit.SECONDS)).contains("Password:");
        }

        assertThat(thrown.get(20, TimeUnit.SECONDS)).isNotNull();
        ProcessHandle.of(plugin())
                .ifPresent(plugin ->
                        plugin.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }

    private void ask(String mode, boolean terminal) throws Exception {
        try (ApiServer asked = asked(server.url(), folder, mode, new Terminal(terminal, new CompletableFuture<>()))) {
            ask(asked);
        }
    }

    private static void ask(ApiServer asked) throws Exception {
        asked.get("/api/v1/services", Duration.ofSeconds(10)).close();
    }

    private static ApiServer asked(String url, Path folder, String mode, Consent consent) throws ProblemException {
        Host host = KubeconfigText.of(url)
                .user("exec: {apiVersion: client.authentication.k8s.io/v1, command: ./plugin, interactiveMode: " + mode
                        + "}")
                .write(folder);
        return ApiServer.of(
                new KubeconfigFiles(host).read(null).access("test"),
                host,
                InstantSource.system(),
                new RememberedConsent(consent));
    }

    /** Runs the plugin in the process of its own that this starts. */
    static final class Asking {

        private Asking() {}

        /** The server's URL, the folder, the mode, and whether there is a terminal. */
        public static void main(String[] arguments) throws Exception {
            Consent consent = new Printing(Boolean.parseBoolean(arguments[3]));
            try (ApiServer asked = asked(arguments[0], Path.of(arguments[1]), arguments[2], consent)) {
                ask(asked);
            }
        }
    }

    private record Printing(boolean hasTerminal) implements Consent {

        @Override
        public CompletableFuture<Boolean> toRun(Program program) {
            return GIVEN.toRun(program);
        }

        @Override
        public void says(Program program, String words) {
            print(words.isEmpty() ? "ended" : words.strip());
        }

        @Override
        public Runnable lendTerminal() {
            return () -> print("taken back");
        }

        private static void print(String line) {
            System.out.println(line);
        }
    }

    private record Terminal(boolean hasTerminal, CompletableFuture<String> said) implements Consent {

        @Override
        public CompletableFuture<Boolean> toRun(Program program) {
            return GIVEN.toRun(program);
        }

        @Override
        public void says(Program program, String words) {
            said.complete(words);
        }
    }
}
