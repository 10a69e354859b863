// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import static dev.portolan.testing.Picture.endpoint;
import static dev.portolan.testing.Picture.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Condition;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.Picture;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Routes to Services that the profile keeps from the DNS. */
class HiddenServicesTest {

    private static final Map<String, String> APP = Map.of("app", "web");
    private static final EndpointConditions UNREADY =
            new EndpointConditions(Condition.FALSE, Condition.FALSE, Condition.FALSE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            namespaces other          | web  | NAME_ERROR | the namespace is not exposed
            namespaces other          | pods | NAME_ERROR | the namespace is not exposed
            namespaces other          | out  | NAME_ERROR | the namespace is not exposed
            namespaces n              | web  | ANSWERED   | ""
            namespaces n              | pods | ANSWERED   | ""
            namespace_labels env=prod | web  | NAME_ERROR | the namespace is not exposed
            namespace_labels env=prod | pods | NAME_ERROR | the namespace is not exposed
            namespace_labels env=prod | out  | NAME_ERROR | the namespace is not exposed
            namespace_labels !env     | web  | ANSWERED   | ""
            namespace_labels !env     | pods | ANSWERED   | ""
            labels tier=front         | web  | NAME_ERROR | the Corefile's labels do not select the Service
            labels tier=front         | pods | NAME_ERROR | the Corefile's labels do not select the Service
            labels tier=front         | out  | NAME_ERROR | the Corefile's labels do not select the Service
            labels tier=back          | web  | ANSWERED   | ""
            labels tier=back          | pods | NAME_ERROR | the Corefile's labels do not select its EndpointSlices
            ignore empty_service      | web  | ANSWERED   | ""
            ignore empty_service      | pods | ANSWERED   | ""
            ignore empty_service      | out  | ANSWERED   | ""
            noendpoints               | web  | ANSWERED   | ""
            noendpoints               | pods | NAME_ERROR | the Corefile leaves endpoints out
            noendpoints               | out  | ANSWERED   | ""
            """, quoteCharacter = '"')
    void questionIsAnsweredAsTheProfileLetsIt(String option, String service, Lookup.Outcome outcome, String reason)
            throws CorefileException {
        Lookup lookup =
                routes(world(EndpointConditions.READY), option, service).own().lookup();

        assertThat(lookup.outcome()).isEqualTo(outcome);
        assertThat(lookup.reason()).isEqualTo(reason);
        assertThat(lookup.answers().isEmpty()).isEqualTo(outcome != Lookup.Outcome.ANSWERED);
        assertThat(lookup.isHidden()).isEqualTo(outcome != Lookup.Outcome.ANSWERED);
    }

    @Test
    void emptyServiceIsHiddenWhereTheCorefileSaysSoAndAnsweredElsewhere() throws CorefileException {
        ClusterSnapshot empty = world(UNREADY);

        Lookup hidden = routes(empty, "ignore empty_service", "web").own().lookup();

        assertThat(hidden)
                .extracting(Lookup::outcome, Lookup::reason, Lookup::isHidden)
                .containsExactly(Lookup.Outcome.NAME_ERROR, "no endpoint is ready", true);
        assertThat(routes(empty, "ttl 30", "web").own().lookup().answers()).containsExactly("10.0.0.1");
    }

    @Test
    void unreadyHeadlessServiceIsNotHiddenByTheProfile() throws CorefileException {
        Lookup lookup =
                routes(world(UNREADY), "ignore empty_service", "pods").own().lookup();

        assertThat(lookup)
                .extracting(Lookup::outcome, Lookup::reason, Lookup::isHidden)
                .containsExactly(Lookup.Outcome.NAME_ERROR, "web-1 is not ready", false);
    }

    @ParameterizedTest
    @CsvSource({"namespaces other", "namespace_labels env=prod", "labels tier=front", "noendpoints"})
    void noNameLeadsStraightToAHiddenEndpoint(String option) throws CorefileException {
        Leg leg = routes(world(EndpointConditions.READY), option, "pods")
                .own()
                .legs()
                .getFirst();

        assertThat(leg.traffic()).isEqualTo(Traffic.NONE);
        assertThat(leg.ownName()).isEmpty();
        assertThat(leg.weight()).isZero();
    }

    @Test
    void kubeProxyServesWhatTheDnsHides() throws CorefileException {
        Route way = routes(world(EndpointConditions.READY), "namespaces other", "web")
                .own();

        assertThat(way.reached()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            labels tier=back | the target has no name, the Corefile's labels do not select its EndpointSlices
            noendpoints      | the target has no name, the Corefile leaves endpoints out
            """, quoteCharacter = '"')
    void aliasOfAHiddenServiceLeadsNowhere(String option, String why) throws CorefileException {
        AliasRoute way =
                routes(world(EndpointConditions.READY), option, "inner").alias().orElseThrow();

        assertThat(way.target()).isEqualTo(new AliasTarget.Nowhere("pods.n.svc.cluster.local", why));
        assertThat(way.lookup().outcome()).isEqualTo(Lookup.Outcome.NO_DATA);
    }

    /** Services labelled {@code tier: back}; their slices are not. */
    private static ClusterSnapshot world(EndpointConditions conditions) {
        Picture picture = Picture.of("n");
        picture.add(new ClusterIpService(
                labelled(picture, "web"), List.of(), List.of("10.0.0.1"), Exposure.INTERNAL, TrafficPolicy.DEFAULT));
        picture.add(new HeadlessService(
                labelled(picture, "pods"), List.of(), List.of(IpFamily.IPV4), TrafficPolicy.DEFAULT));
        picture.add(new ExternalNameService(labelled(picture, "out"), List.of(), "example.org"));
        picture.add(new ExternalNameService(labelled(picture, "inner"), List.of(), "pods.n.svc.cluster.local"));
        for (String service : List.of("web", "pods")) {
            picture.slice(service, on(80), endpoint("web-1", "10.1.0.1", "n1", conditions));
        }
        return picture.snapshot();
    }

    private static ServiceMetadata labelled(Picture picture, String name) {
        return new ServiceMetadata(picture.id(name), Map.of("tier", "back"), APP, Picture.NOW);
    }

    private static Routes routes(ClusterSnapshot snapshot, String option, String name) throws CorefileException {
        Service service = snapshot.services()
                .filter(candidate -> candidate.id().name().equals(name))
                .findFirst()
                .orElseThrow();
        return new RouteFinder(new ClusterZone(snapshot, profile(option))).routes(service);
    }

    private static DnsProfile profile(String option) throws CorefileException {
        String corefile = ".:53 {\n kubernetes cluster.local in-addr.arpa ip6.arpa {\n " + option + "\n }\n}\n";
        return CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST);
    }
}
