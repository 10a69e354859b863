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

    private static String told(String command, Path kubeconfig) {
        return Invocation.of(new KubeSources(InstantSource.system()), command, "--kubeconfig", kubeconfig.toString())
                .err()
                .strip();
    }
}
