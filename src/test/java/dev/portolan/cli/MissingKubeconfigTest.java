// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.kube.KubeSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a kubeconfig is told with what can be typed instead. */
class MissingKubeconfigTest {

    private static final String INSTEAD = " Use --demo, --snapshot PATH or --kubeconfig PATH.";

    @TempDir
    private Path folder;

    @Test
    void commandNamesTheOtherSources() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "kind: Config\n");

        assertThat(told("services", folder.resolve("none"))).endsWith("/none does not exist." + INSTEAD);
        assertThat(told("services", folder)).endsWith(" is a folder, not a kubeconfig." + INSTEAD);
        assertThat(told("services", empty)).endsWith("/empty has no context." + INSTEAD);
    }

    @Test
    void listOfContextsNamesAnotherKubeconfig() {
        assertThat(told("contexts", folder.resolve("none")))
                .endsWith("/none does not exist. Name another with --kubeconfig PATH.");
    }

    @Test
    void namedContextWithoutAnyKubeconfigNamesTheOtherSources() {
        String none = folder.resolve("none").toString();

        assertThat(told("services", "--kubeconfig", none, "--context", "prod"))
                .endsWith("/none does not exist." + INSTEAD);
        assertThat(told("diff", "demo", "prod", "--kubeconfig", none))
                .endsWith("/none does not exist. Compare demo or snapshots, or use --kubeconfig PATH.");
    }

    @Test
    void contextThatIsSpelledAlikeIsSuggested() throws IOException {
        String file = kubeconfig("prod-eu").toString();

        assertThat(told("services", "--kubeconfig", file, "--context", "pord-eu"))
                .isEqualTo("portolan: The kubeconfig has no context pord-eu. Did you mean prod-eu?");
        assertThat(told("diff", "demo", "prod", "--kubeconfig", file))
                .isEqualTo("portolan: The kubeconfig has no context prod. Did you mean prod-eu?");
        assertThat(told("services", "--kubeconfig", file, "--context", "kind"))
                .isEqualTo("portolan: The kubeconfig has no context kind. It has prod-eu.");
    }

    @Test
    void currentContextThatIsNotThereIsNamed() throws IOException {
        Path file = kubeconfig("prod-eu");
        Files.writeString(file, "current-context: gone\n" + Files.readString(file));

        assertThat(told("services", file))
                .isEqualTo("portolan: The current context is gone, which no kubeconfig has. Choose one with --context;"
                        + " portolan contexts lists them.");
    }

    @Test
    void contextWithoutANameIsAMistakeOfUsage() {
        Invocation call = Invocation.of(new KubeSources(InstantSource.system()), "services", "--context=");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).startsWith("portolan: The NAME of --context is empty.");
    }

    private Path kubeconfig(String context) throws IOException {
        return Files.writeString(folder.resolve("config"), """
            contexts: [{name: %s, context: {cluster: c, user: u}}]
            clusters: [{name: c, cluster: {server: 'https://127.0.0.1:1'}}]
            users: [{name: u, user: {token: t}}]
            """.formatted(context));
    }

    private static String told(String command, Path kubeconfig) {
        return told(command, "--kubeconfig", kubeconfig.toString());
    }

    private static String told(String... arguments) {
        return Invocation.of(new KubeSources(InstantSource.system()), arguments)
                .err()
                .strip();
    }
}
