// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.Credential;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kubeconfigs that are written as few are, and which kubectl takes all the same. */
class KubeconfigOddTest {

    private static final String PLAIN = """
        contexts:
        - name: ctx
          context:
            cluster: c
            user: u
        clusters:
        - name: c
          cluster:
            server: https://c
        users:
        - name: u
          user:
            exec:
              apiVersion: client.authentication.k8s.io/v1beta1
              command: aws
              args:
              - eks
              env:
              - name: STAGE
                value: dev
        """;

    @TempDir
    private Path folder;

    @Test
    void linesMayEndAsOnWindows() throws Exception {
        MergedKubeconfig read = read(write("config", PLAIN.replace("\n", "\r\n")));

        assertThat(read.access("ctx").user().signIn())
                .isEqualTo(new SignIn.Exec(
                        "client.authentication.k8s.io/v1beta1",
                        List.of("aws", "eks"),
                        Map.of("STAGE", "dev"),
                        new SignIn.Terms("IfAvailable", "", false)));
        assertThat(read.access("ctx").cluster().server()).isEqualTo("https://c");
    }

    @Test
    void fileMayBeginWithAByteOrderMark() throws Exception {
        assertThat(read(write("config", "\ufeff" + PLAIN)).listed().contexts())
                .extracting(ClusterContext::name)
                .containsExactly("ctx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users: []",
                "users: null",
                "users:",
                "users: [{name: u}]",
                "users: [{name: u, user: }]",
                "users: [{name: u, user: {exec: null, auth-provider: null, token: null}}]"
            })
    void userMaySayNothing(String users) throws Exception {
        String text = PLAIN.substring(0, PLAIN.indexOf("users:")) + users + "\n";
        boolean isThere = users.contains("name: u");

        Kubeconfig listed = read(write("config", text)).listed();

        assertThat(listed.current()).isEmpty();
        assertThat(listed.contexts())
                .extracting(ClusterContext::credential)
                .containsExactly(isThere ? new Credential.Anonymous() : new Credential.Unusable());
        assertThat(listed.problems().stream().map(Problem::happened))
                .isEqualTo(isThere ? List.of() : List.of("The context ctx names the user u, which no kubeconfig has."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"env: null", "env: []", "env:", "args: null", "env: [{name: STAGE, value: null}]"})
    void pluginMaySetNothing(String field) throws Exception {
        String text = PLAIN.substring(0, PLAIN.indexOf("      args:")) + "      " + field + "\n";

        SignIn.Exec exec =
                (SignIn.Exec) read(write("config", text)).access("ctx").user().signIn();

        assertThat(exec.command()).containsExactly("aws");
        assertThat(exec.environment()).isEqualTo(field.contains("STAGE") ? Map.of("STAGE", "") : Map.of());
    }

    @Test
    void variableMayNameNothingBetweenItsFilesAndOneOfThemTwice() throws IOException {
        Path one = write("one", PLAIN);
        Path two = write("two", PLAIN.replace("ctx", "other"));

        Kubeconfig listed = read(File.pathSeparator
                        + one
                        + File.pathSeparator
                        + File.pathSeparator
                        + two
                        + File.pathSeparator
                        + one
                        + File.pathSeparator)
                .listed();

        assertThat(listed.files()).containsExactly(one, two);
        assertThat(listed.contexts()).extracting(ClusterContext::name).containsExactly("ctx", "other");
        assertThat(listed.problems()).isEmpty();
    }

    /** A shell has replaced it where it means that folder; kubectl takes it for a folder of that name. */
    @Test
    void tildeIsNoHomeFolder() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("config"), PLAIN);
        Host host = new Host(Map.of("KUBECONFIG", "~/config"), home, folder);

        Kubeconfig listed = new KubeconfigFiles(host).read(null).listed();

        assertThat(listed.files()).containsExactly(folder.resolve("~/config"));
        assertThat(listed.contexts()).isEmpty();
    }

    @Test
    void firstCurrentContextCountsAlsoWhereALaterFileHasTheContext() throws IOException {
        Path one = write("one", "current-context: ''\n");
        Path two = write("two", "current-context: other\n");
        Path three = write("three", "current-context: ctx\n" + PLAIN);
        Path four = write("four", PLAIN.replace("ctx", "other"));

        assertThat(read(String.join(
                                File.pathSeparator, one.toString(), two.toString(), three.toString(), four.toString()))
                        .listed()
                        .current())
                .isEqualTo("other");
    }

    @Test
    void ofManyContextsSomeAreNamedToWhoMissesOne() throws IOException {
        String many = IntStream.range(0, 12)
                .mapToObj(i -> "- {name: ctx-" + i + ", context: {cluster: c, user: u}}\n")
                .collect(Collectors.joining("", "contexts:\n", ""));

        assertThat(missing(write("many", many).toString()))
                .isEqualTo("The kubeconfig has no context prod. It has ctx-0, ctx-1, ctx-2, ctx-3, ctx-4, ctx-5, ctx-6,"
                        + " ctx-7, ctx-8, ctx-9 and 2 more.");
    }

    @Test
    void contextThatIsMissedMayBeInAFileThatCannotBeRead() throws IOException {
        Path broken = write("broken", "a: b: c");

        assertThat(missing(broken + File.pathSeparator + write("good", PLAIN)))
                .isEqualTo("The kubeconfig has no context prod. It has ctx. " + broken
                        + " is not YAML in line 1: mapping values are not allowed here.");
    }

    private String missing(String files) {
        return catchThrowableOfType(ProblemException.class, () -> read(files).access("prod"))
                .problem()
                .line();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private MergedKubeconfig read(Path file) {
        return read(file.toString());
    }

    private MergedKubeconfig read(String variable) {
        return new KubeconfigFiles(new Host(Map.of("KUBECONFIG", variable), folder.resolve("home"), folder)).read(null);
    }
}
