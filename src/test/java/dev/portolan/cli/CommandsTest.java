// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Credential;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.NamedSource;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandsTest {

    private static final Instant NOON = Instant.parse("2026-03-17T12:00:00Z");

    private final FixedSource source = FixedSource.of("two", twoNamespaces(), NOON);
    private final FixedSources sources = new FixedSources(source, contexts("prod"));

    @Test
    void withoutArgumentsTheStartScreenOpens() {
        Invocation call = Invocation.of(sources);

        assertThat(call.code()).isZero();
        assertThat(call.windows()).containsExactly(new WindowRequest(null, null, null));
    }

    @Test
    void kindThatCouldNeverBeReadEndsACommandAndOneThatLagsDoesNot() {
        Problem problem = Problem.of("The API server answered 500.");
        WatchedPart slices = new WatchedPart(ResourceKind.ENDPOINT_SLICE, "");
        SourceState never = new SourceState.Lagging(NOON, List.of(new Lag(slices, null, problem, 5, NOON)), List.of());
        SourceState late = new SourceState.Lagging(NOON, List.of(new Lag(slices, NOON, problem, 5, NOON)), List.of());

        Invocation failed = Invocation.of(new FixedSources(source.standing(never)), "services", "--demo");
        Invocation read = Invocation.of(new FixedSources(source.standing(late)), "services", "--demo");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("The API server answered 500.");
        assertThat(read.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"window --demo", "--demo"})
    void windowOpensOnTheSourceThatIsNamed(String arguments) {
        Invocation call = Invocation.of(sources, arguments.split(" "));

        assertThat(call.windows()).containsExactly(new WindowRequest(new NamedSource.Demo(), null, null));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        services --demo,                                   demo
        services --snapshot a.yaml --snapshot b,           "snapshot [a.yaml, b]"
        services --context kind-dev,                       context kind-dev
        services --context kind-dev --kubeconfig other,    context kind-dev of other
        services,                                          context prod
        services --kubeconfig other,                       context prod of other
        """, quoteCharacter = '"')
    void sourceIsNamedTheSameWayEverywhere(String arguments, String asked) {
        assertThat(Invocation.of(sources, arguments.split(" ")).code()).isZero();

        assertThat(sources.asked()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nonsense                              | portolan: There is no command nonsense. See portolan --help.
        servces                               | portolan: There is no command servces. Did you mean services? See portolan --help.
        help servces                          | portolan: There is no command servces. Did you mean services? See portolan --help.
        --demo services                       | portolan: The command services goes before its options. See portolan services --help.
        diff - -                              | portolan: Only one of FIRST and SECOND can be the standard input. See portolan diff --help.
        diff demo snapshot:␀                  | portolan: The PATH of snapshot: is "␀", which cannot name a file here. See portolan diff --help.
        services -x                           | portolan: There is no option -x. See portolan services --help.
        services -N shop                      | portolan: There is no option -N. Did you mean -n? See portolan services --help.
        services --nonsense                   | portolan: There is no option --nonsense. See portolan services --help.
        services --dmeo                       | portolan: There is no option --dmeo. Did you mean --demo? See portolan services --help.
        services --demo kiada                 | portolan: "kiada" is one argument too many. See portolan services --help.
        report --demo -f ␀.md                 | portolan: -f is "␀.md", which cannot name a file here. See portolan report --help.
        snapshot --demo -f ␀.yaml             | portolan: -f is "␀.yaml", which cannot name a file here. See portolan snapshot --help.
        services --snapshot ␀                 | portolan: Invalid value for option '--snapshot' (PATH): it is "␀", which cannot name a file here. See portolan services --help.
        services --demo --context prod        | portolan: Choose one of --demo, --snapshot and --context. See portolan services --help.
        services --demo --kubeconfig k        | portolan: --kubeconfig goes with --context, not with --demo or --snapshot. See portolan services --help.
        services --demo --coredns-version new | portolan: --coredns-version is "new", not a release such as 1.13.1. See portolan services --help.
        services --demo -o zone               | portolan: -o is "zone", not one of table, json, csv. See portolan services --help.
        records --demo -o lines               | portolan: -o is "lines", not one of table, json, csv, zone. See portolan records --help.
        records --demo --server-address here  | portolan: --server-address is "here", not an IP address. See portolan records --help.
        report --demo                         | portolan: Name the format with --format, one of html, md, csv, json, zone. See portolan report --help.
        report --demo --format pdf            | portolan: --format is "pdf", not one of html, md, csv, json, zone. See portolan report --help.
        explain --demo --1.kiada              | portolan: There is no option --1.kiada. A name that begins with a dash goes behind `--`, after all options. See portolan explain --help.
        explain --demo                        | portolan: Missing required parameter: 'NAME'. See portolan explain --help.
        records --demo kiada/                 | portolan: SERVICE is "kiada/", not NAME or NAMESPACE/NAME. See portolan records --help.
        report --demo /quote --format md      | portolan: SERVICE is "/quote", not NAME or NAMESPACE/NAME. See portolan report --help.
        watch --demo a/b/c                    | portolan: SERVICE is "a/b/c", not NAME or NAMESPACE/NAME. See portolan watch --help.
        services --demo -n                    | portolan: Missing required parameter for option '--namespace' (NAMESPACE). See portolan services --help.
        """)
    void usageErrorIsOneLineAndCodeTwo(String arguments, String line) {
        // NUL is in no file's name anywhere.
        Invocation call =
                Invocation.of(sources, arguments.replace('\u2400', '\0').split(" "));

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err().lines()).containsExactly(line.replace('\u2400', '\uFFFD'));
        assertThat(call.out()).isEmpty();
    }

    @Test
    void dashIsTheStandardInput() throws UsageException {
        SourceOptions options = CommandLine.populateCommand(new SourceOptions(), "--snapshot", "-");

        assertThat(options.named()).contains(new NamedSource.Snapshot(List.of(Path.of("/dev/stdin"))));
    }

    @ParameterizedTest
    @CsvSource({"help, Commands", "help services, Usage: portolan services"})
    void helpIsACommandToo(String arguments, String shown) {
        Invocation call = Invocation.of(sources, arguments.split(" "));

        assertThat(call.code()).isZero();
        assertThat(call.out()).contains(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "resolve, The namespace to ask from",
        "explain, The namespace to ask from",
        "records, Only this namespace"
    })
    void helpSaysWhatANamespaceIsFor(String command, String said) {
        assertThat(Invocation.of(sources, command, "--help").out()).contains(said);
    }

    @Test
    void emptyPathIsNotTheCurrentFolder() {
        Invocation call = Invocation.of(sources, "services", "--snapshot", "");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err())
                .isEqualToIgnoringNewLines("portolan: The PATH of --snapshot is empty. See portolan services --help.");
    }

    @Test
    void sourceThatCannotBeReadIsOneLineAndCodeOne() {
        Problem refused = Problem.of("Connection refused by 127.0.0.1:38211.").withRemedy("Start the cluster.");
        Invocation call = Invocation.of(new FixedSources(FixedSource.failing(refused)), "services", "--demo");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err().lines())
                .containsExactly("portolan: Connection refused by 127.0.0.1:38211. Start the cluster.");
        assertThat(call.out()).isEmpty();
    }

    @Test
    void missingKubeconfigNamesTheOtherWays() {
        Invocation call = Invocation.of(new FixedSources(source), "services");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err().lines())
                .containsExactly("portolan: There is no kubeconfig. Use --demo, --snapshot PATH or --kubeconfig PATH.");
    }

    @Test
    void missingCurrentContextPointsToTheList() {
        Invocation call = Invocation.of(new FixedSources(source, contexts("")), "services");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).contains("portolan contexts lists them");
    }

    @Test
    void whatCouldNotBeReadIsToldAndTheRestIsPrinted() {
        FixedSource torn = source.leavingOut(List.of(
                new ReadIssue("all.yaml, document 3, line 214", "spec.ports[0].port", "is \"eighty\", not a number.")));
        Invocation call = Invocation.of(new FixedSources(torn), "services", "--demo");

        assertThat(call.code()).isZero();
        assertThat(call.err().lines())
                .containsExactly(
                        "portolan: all.yaml, document 3, line 214: spec.ports[0].port is \"eighty\", not a number.");
        assertThat(call.out()).contains("quote");
    }

    @Test
    void servicesAreListedByNamespaceAndName() {
        assertThat(Invocation.of(sources, "services").out()).isEqualTo("""
            NAMESPACE   NAME    TYPE        ADDRESS        READY   RECORDS   PORTS
            other       quote   ClusterIP   10.96.0.9        0/0         3   80/TCP
            shop        quote   ClusterIP   10.96.161.97     0/0         4   http 80/TCP
            shop        web     NodePort    10.96.0.1        0/0         5   443/TCP, dns 53/UDP
            """);
    }

    @Test
    void eachSideOfADiffIsNamed() {
        Invocation call = Invocation.of(sources, "diff", "demo", "");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("SECOND is empty.");
    }

    @Test
    void dashIsTheStandardInputOfADiff() {
        Invocation.of(sources, "diff", "demo", "-");

        assertThat(sources.asked()).isEqualTo("snapshot [/dev/stdin]");
    }

    @Test
    void windowHasNoContextUnlessOneIsNamed() {
        assertThat(Invocation.of(sources, "window", "--help").out())
                .contains("A context of the kubeconfig.")
                .doesNotContain("else the current one");
    }

    @Test
    void namespaceNarrowsTheList() {
        assertThat(Invocation.of(sources, "services", "-n", "other").out().lines())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        records quote               | quote exists in 2 namespaces. Choose one: other/quote, shop/quote.
        records nothing             | There is no Service nothing.
        records web -n other        | There is no Service web in namespace other. There is shop/web.
        """)
    void serviceThatIsNotMeantClearlyIsAnError(String arguments, String sentence) {
        Invocation call = Invocation.of(sources, arguments.split(" "));

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err().lines()).containsExactly("portolan: " + sentence);
    }

    @ParameterizedTest
    @CsvSource({"records web", "records quote -n shop", "records shop/quote", "records"})
    void serviceIsFoundByNameOrBySlash(String arguments) {
        assertThat(Invocation.of(sources, arguments.split(" ")).code()).isZero();
    }

    @Test
    void contextsShowTheCurrentOneAndHowEachSignsIn() {
        assertThat(Invocation.of(sources, "contexts").out()).isEqualTo("""
            CURRENT   NAME   SERVER           USER    NAMESPACE   SIGNS IN WITH
            *         prod   https://p:6443   admin   shop        client certificate until 2026-03-17
                      eu     https://e        sso     default     runs kubelogin get-token
            """);
    }

    @Test
    void noComplaintCommandsTheTerminal() {
        Problem problem = Problem.of("The plugin failed.").quoting("\u001b[2Jgone");
        Invocation call = Invocation.of(
                new FixedSources(source, new Kubeconfig(List.of(), List.of(), "", List.of(problem))), "contexts");

        assertThat(call.err()).contains("The plugin failed.").doesNotContain("\u001b");
    }

    @Test
    void contextsWithoutKubeconfigAreAFailure() {
        Invocation call = Invocation.of(new FixedSources(source), "contexts");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err().lines())
                .containsExactly("portolan: There is no kubeconfig. Name another with --kubeconfig PATH.");
    }

    @Test
    void controlCharactersOfStrangersDoNotReachTheTerminal() {
        ClusterContext evil = new ClusterContext("a\u001b[2Jb", "", "", "", new Credential.Token());
        Kubeconfig kubeconfig = new Kubeconfig(List.of(), List.of(evil), "", List.of());
        Invocation call = Invocation.of(new FixedSources(source, kubeconfig), "contexts");

        assertThat(call.out()).contains("a\uFFFD[2Jb").doesNotContain("\u001b");
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(Invocation.of(sources, "--help").out())
                .contains("window", "contexts", "services", "records", "Exit codes: 0 done, 1 failure, 2 usage");
    }

    private static Kubeconfig contexts(String current) {
        return new Kubeconfig(
                List.of(),
                List.of(
                        new ClusterContext(
                                "prod", "https://p:6443", "admin", "shop", new Credential.ClientCertificate(NOON)),
                        new ClusterContext(
                                "eu",
                                "https://e",
                                "sso",
                                "default",
                                new Credential.ExecPlugin(
                                        List.of("kubelogin", "get-token", "--oidc-client-secret=hush")))),
                current,
                List.of());
    }

    private static ClusterSnapshot twoNamespaces() {
        return ClusterSnapshot.of(
                List.of(
                        new Namespace("shop", Map.of()),
                        new Namespace("other", Map.of()),
                        service("shop", "quote", "10.96.161.97", Exposure.INTERNAL, named("http", Protocol.TCP, 80)),
                        service("other", "quote", "10.96.0.9", Exposure.INTERNAL, named("", Protocol.TCP, 80)),
                        service(
                                "shop",
                                "web",
                                "10.96.0.1",
                                new Exposure(Exposure.Type.NODE_PORT, List.of(), List.of()),
                                named("", Protocol.TCP, 443),
                                named("dns", Protocol.UDP, 53))),
                Coverage.COMPLETE,
                NOON);
    }

    private static ServicePort named(String name, Protocol protocol, int number) {
        return ServicePort.of(name, protocol, number);
    }

    private static ClusterIpService service(
            String namespace, String name, String ip, Exposure exposure, ServicePort... ports) {
        ServiceMetadata metadata = new ServiceMetadata(new NamespacedName(namespace, name), Map.of(), Map.of(), null);
        return new ClusterIpService(metadata, List.of(ports), List.of(ip), exposure, TrafficPolicy.DEFAULT);
    }
}
