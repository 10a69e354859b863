// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words and texts mean what they mean to kubectl ({@code sigs.k8s.io/yaml}, which is YAML 1.1). */
class KubeconfigWordsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "True, true",
        "YES, true",
        "on, true",
        "y, true",
        "false, false",
        "False, false",
        "no, false",
        "OFF, false",
        "~, false",
        "Null, false"
    })
    void flagsAreTruthValues(String written, boolean nobody) throws Exception {
        MergedKubeconfig read = read("insecure-skip-tls-verify: " + written, "token: t");

        assertThat(read.listed().problems()).isEmpty();
        assertThat(access(read).cluster().trust().nobody()).isEqualTo(nobody);
    }

    @ParameterizedTest
    @CsvSource({"'\"true\"'", "'\"yes\"'", "maybe", "1"})
    void textsAreNone(String written) throws Exception {
        assertThat(read("insecure-skip-tls-verify: " + written, "token: t")
                        .listed()
                        .problems())
                .first()
                .extracting(Problem::happened)
                .asString()
                .endsWith("insecure-skip-tls-verify must be true or false, without quotation marks.");
    }

    @ParameterizedTest
    @CsvSource({"~", "Null", "NULL", "null", "''"})
    void nothingIsNoToken(String written) throws Exception {
        assertThat(access(read("", "token: " + written)).user().signIn()).isEqualTo(new SignIn.Nothing());
    }

    @ParameterizedTest
    @CsvSource({"y, y", "'\"~\"', ~", "Yes, Yes", "0899, 0899", "1_000, 1_000"})
    void wordsStayTextsWhereTextsBelong(String written, String token) throws Exception {
        assertThat(access(read("", "token: " + written)).user().signIn())
                .isEqualTo(new SignIn.Token(new Secret(token)));
    }

    @Test
    void jsonMayBeIndentedWithTabs() throws Exception {
        MergedKubeconfig read = read("""
                {
                \t"contexts": [{"name": "ctx", "context": {"cluster": "c", "user": "u"}}],
                \t"clusters": [{"name": "c", "cluster": {"server": "https://c"}}],
                \t"users": [
                \t\t{"name": "u", "user": {"token": {}}}
                \t]
                }
                """);

        assertThat(read.listed().problems())
                .extracting(Problem::happened)
                .containsExactly("~/config, line 5: users[0].user.token must be a text.");
    }

    private static ContextAccess access(MergedKubeconfig read) throws ProblemException {
        return read.access("ctx");
    }

    private MergedKubeconfig read(String cluster, String user) throws IOException {
        return read("""
                contexts: [{name: ctx, context: {cluster: c, user: u}}]
                clusters:
                - name: c
                  cluster:
                    server: https://c
                    %s
                users:
                - name: u
                  user:
                    %s
                """.formatted(cluster, user));
    }

    private MergedKubeconfig read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("config"), text);
        return new KubeconfigFiles(new Host(Map.of(), folder, folder)).read(file);
    }
}
