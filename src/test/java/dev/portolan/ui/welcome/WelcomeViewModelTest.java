// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.Credential;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.Problem;
import dev.portolan.settings.RecentSource;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Icons;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WelcomeViewModelTest {

    private static final Instant NOW = World.CHANGED;

    private final AskedTarget target = new AskedTarget();

    @Test
    void currentContextIsFirstAndTheOthersKeepTheirOrder() {
        WelcomeViewModel welcome = welcome(new Kubeconfig(
                List.of(Path.of("/etc/kube")), List.of(context("b"), context("a"), context("c")), "a", List.of()));

        assertThat(welcome.contexts())
                .extracting(row -> row.context().name() + row.current())
                .containsExactly("atrue", "bfalse", "cfalse");
        assertThat(welcome.files().get()).isEqualTo("/etc/kube");
        assertThat(welcome.summary().get()).startsWith("3 contexts. Portolan only reads");
    }

    @Test
    void whatIsWrongWithTheKubeconfigIsTold() {
        Problem none = Problem.of("There is no kubeconfig.");
        Problem wrong = Problem.of("It is no YAML.").withRemedy("Correct it.");

        WelcomeViewModel welcome = welcome(new Kubeconfig(List.of(), List.of(), "", List.of(none, wrong)));

        assertThat(welcome.contexts()).isEmpty();
        assertThat(welcome.problems())
                .containsExactly(none.withRemedy("Choose another file or explore the demo cluster."), wrong);
        assertThat(welcome.summary().get()).startsWith("No contexts.");
    }

    @Test
    void whereThereAreContextsAWrongFileIsToldWithoutAdvice() {
        Problem folder = Problem.of("/etc/kube is a folder, not a kubeconfig.");

        WelcomeViewModel welcome = welcome(new Kubeconfig(List.of(), List.of(context("a")), "", List.of(folder)));

        assertThat(welcome.problems()).containsExactly(folder);
    }

    @Test
    void editedKubeconfigShowsUpByItselfAsLongAsSomebodyLooks() {
        FixedSources sources = new FixedSources(FixedSource.of("x", DemoWorld.snapshot(), NOW), kubeconfig("a"));
        HeldBackground background = new HeldBackground();
        WelcomeViewModel welcome = new WelcomeViewModel(sources, background, InstantSource.fixed(NOW), target);
        welcome.load();
        background.work();

        sources.edit(kubeconfig("a", "b"));
        background.work();
        assertThat(names(welcome)).containsExactly("a", "b");
        sources.edit(kubeconfig("b"));
        background.work();
        assertThat(names(welcome)).containsExactly("b");

        welcome.leave();
        sources.edit(kubeconfig("c"));
        background.work();
        assertThat(names(welcome)).containsExactly("b");
    }

    private static List<String> names(WelcomeViewModel welcome) {
        return welcome.contexts().stream().map(row -> row.context().name()).toList();
    }

    private static Kubeconfig kubeconfig(String... contexts) {
        return new Kubeconfig(
                List.of(),
                Stream.of(contexts).map(WelcomeViewModelTest::context).toList(),
                "",
                List.of());
    }

    @Test
    void nothingIsReadBeforeItIsAskedFor() {
        FixedSources sources = new FixedSources(FixedSource.of("x", DemoWorld.snapshot(), NOW));

        WelcomeViewModel welcome =
                new WelcomeViewModel(sources, new DirectBackground(), InstantSource.fixed(NOW), target);

        assertThat(welcome.problems()).isEmpty();
        assertThat(welcome.summary().get()).isEqualTo("Reading the kubeconfig");
    }

    @Test
    void contextOfAChosenFileIsConnectedWithThatFile() {
        WelcomeViewModel welcome = welcome(new Kubeconfig(List.of(), List.of(context("a")), "", List.of()));
        welcome.connect(welcome.contexts().getFirst());
        welcome.choose(Path.of("/tmp/other"));
        welcome.load();
        welcome.connect(welcome.contexts().getFirst());

        assertThat(target.asked).containsExactly("connect a null", "connect a /tmp/other");
    }

    @Test
    void recentSourcesSayWhenTheyWereOpen() {
        WelcomeViewModel welcome = welcome(new Kubeconfig(List.of(), List.of(), "", List.of()));

        welcome.offer(List.of(
                new RecentSource(RecentSource.Kind.CONTEXT, "kind", List.of(), "", NOW),
                new RecentSource(
                        RecentSource.Kind.DEMO, "Demo", List.of(), "", Instant.parse("2025-03-05T12:00:00Z"))));

        assertThat(welcome.recent()).extracting(RecentRow::icon).containsExactly(Icons.NODE, Icons.DEMO);
        assertThat(welcome.recent().getFirst().when()).startsWith("today ");
        assertThat(welcome.recent().getLast().when()).isEqualTo("5 Mar 2025");
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void signInIsToldInWords(Credential credential, String spoken, Icons icon, boolean doubtful) {
        SignIn signIn = SignIn.of(credential, NOW);

        assertThat(signIn.spoken()).isEqualTo(spoken);
        assertThat(signIn.icon()).isEqualTo(icon);
        assertThat(signIn.doubtful()).isEqualTo(doubtful);
    }

    static Stream<Arguments> credentials() {
        return Stream.of(
                Arguments.of(
                        new Credential.ClientCertificate(NOW.plusSeconds(60)),
                        "client certificate",
                        Icons.CLIENT_CERTIFICATE,
                        false),
                Arguments.of(
                        new Credential.ClientCertificate(null), "client certificate", Icons.CLIENT_CERTIFICATE, false),
                Arguments.of(
                        new Credential.ClientCertificate(Instant.parse("2026-03-05T12:00:00Z")),
                        "certificate expired on 5 Mar 2026",
                        Icons.WARNING,
                        true),
                Arguments.of(new Credential.Token(), "bearer token", Icons.TOKEN, false),
                Arguments.of(new Credential.TokenFile("/run/token"), "bearer token in /run/token", Icons.TOKEN, false),
                Arguments.of(
                        new Credential.ExecPlugin(List.of("aws", "eks", "get-token")),
                        "runs aws eks get-token",
                        Icons.PROGRAM,
                        false),
                Arguments.of(
                        new Credential.ExecPlugin(List.of("kubelogin")),
                        "single sign-on, runs kubelogin",
                        Icons.SINGLE_SIGN_ON,
                        false),
                Arguments.of(
                        new Credential.SingleSignOn("https://id.example.com"),
                        "single sign-on https://id.example.com",
                        Icons.SINGLE_SIGN_ON,
                        false),
                Arguments.of(new Credential.Password(), "user name and password", Icons.PASSWORD, false),
                Arguments.of(new Credential.Anonymous(), "no credentials", Icons.SINGLE_SIGN_ON, false));
    }

    private WelcomeViewModel welcome(Kubeconfig kubeconfig) {
        FixedSources sources = new FixedSources(FixedSource.of("x", DemoWorld.snapshot(), NOW), kubeconfig);
        WelcomeViewModel welcome =
                new WelcomeViewModel(sources, new DirectBackground(), InstantSource.fixed(NOW), target);
        welcome.load();
        return welcome;
    }

    private static ClusterContext context(String name) {
        return new ClusterContext(name, "https://" + name, "user", "default", new Credential.Token());
    }
}
