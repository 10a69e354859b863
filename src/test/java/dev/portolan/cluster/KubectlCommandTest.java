// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubectlCommandTest {

    private static final SourceDescription DEV =
            new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-dev", "", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            CONTEXT  | kind-dev                         | kubectl --context kind-dev get services -A
            CONTEXT  | arn:aws:eks:eu-1:123:cluster/dev | kubectl --context arn:aws:eks:eu-1:123:cluster/dev get services -A
            CONTEXT  | admin@it's; echo                 | kubectl --context 'admin@it'\\''s; echo' get services -A
            SNAPSHOT | all.yaml                         | kubectl get services -A
            DEMO     | demo                             | kubectl get services -A
            """)
    void commandAsksTheClusterOfItsContext(SourceDescription.Kind kind, String name, String line) {
        assertThat(KubectlCommand.of("get", "services", "-A").on(new SourceDescription(kind, name, "", "")))
                .isEqualTo(line);
    }

    @Test
    void namesThatPeopleAskForAreNoCommandsOfTheShell() {
        assertThat(KubectlCommand.of("get", "namespace", "$(id)").on(DEV))
                .isEqualTo("kubectl --context kind-dev get namespace '$(id)'");
        assertThat(KubectlCommand.of("get", "pods").and("-l", "app=quote,env=").on(DEV))
                .isEqualTo("kubectl --context kind-dev get pods -l app=quote,env=");
    }

    @Test
    void kubeconfigThatKubectlWouldNotFindIsNamed() {
        SourceDescription elsewhere = new SourceDescription(
                SourceDescription.Kind.CONTEXT,
                "dev",
                "",
                "",
                new SourceDescription.Entry("", "/tmp/my files/dev.yaml"));

        assertThat(KubectlCommand.of("get", "services").on(elsewhere))
                .isEqualTo("kubectl --kubeconfig '/tmp/my files/dev.yaml' --context dev get services");
    }

    @Test
    void filterComesLast() {
        assertThat(KubectlCommand.of("get", "endpointslices")
                        .through("grep -wF 10.0.0.1")
                        .on(DEV))
                .isEqualTo("kubectl --context kind-dev get endpointslices | grep -wF 10.0.0.1");
    }

    @Test
    void noOtherSourceFileSpellsACommand() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> spelled = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).contains("\"kubectl "))
                    .map(file -> file.getFileName().toString())
                    .toList();

            assertThat(spelled).containsExactly("KubectlCommand.java");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
