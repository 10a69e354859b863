// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.resolve.print.DigText;
import dev.portolan.resolve.print.HostText;
import dev.portolan.resolve.print.NslookupText;
import dev.portolan.resolve.print.Setting;
import dev.portolan.resolve.why.Cause;
import dev.portolan.resolve.why.Explainer;
import dev.portolan.resolve.why.Explanation;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * An EndpointSlice without the label that names its Service. CoreDNS 1.13.1 at a Kubernetes 1.36 API server was seen to give
 * no reply to a reverse question for its addresses, over UDP and TCP.
 */
class MutedAddressTest {

    private static final String SHARED = "1.0.0.10.in-addr.arpa.";
    private static final Setting TOOL = new Setting("-x 10.0.0.1", "10.96.0.10", 53, "UDP", "");

    private final ClusterSnapshot picture = new World()
            .headless("shop/db", "pg:5432/TCP")
            .slice("shop/db", "db-1", "pg:5432/TCP", "10.0.0.1", "10.0.0.2", "10.0.0.3")
            .clusterIp("shop/web", "10.0.0.9", "http:80/TCP")
            .with(new EndpointSlice(
                    World.id("shop/stray"),
                    Map.of(),
                    "IPv4",
                    List.of(),
                    List.of(World.endpoint("10.0.0.1"), World.endpoint("!10.0.0.3"), World.endpoint("10.0.0.9"))))
            .snapshot();

    @Test
    void reverseQuestionGetsNoReply() {
        Resolver resolver = resolver(CoreDnsVersion.NEWEST);

        assertThat(resolver.answer(query(SHARED), Client.local(Transport.UDP))).isEmpty();
        assertThat(resolver.answer(query(SHARED), Client.local(Transport.TCP))).isEmpty();
        assertThat(resolver.resolve(question(SHARED))).isInstanceOf(Answer.Unsent.class);
    }

    @Test
    void otherAddressesAndUnreadyOnesAndClusterIpsAreAnswered() {
        Resolver resolver = resolver(CoreDnsVersion.NEWEST);

        assertThat(pointers(resolver, "2.0.0.10.in-addr.arpa.")).containsExactly("10-0-0-2.db.shop.svc.cluster.local.");
        assertThat(pointers(resolver, "3.0.0.10.in-addr.arpa.")).containsExactly("10-0-0-3.db.shop.svc.cluster.local.");
        assertThat(pointers(resolver, "9.0.0.10.in-addr.arpa.")).containsExactly("web.shop.svc.cluster.local.");
    }

    @Test
    void releasesThatReadEndpointsKnowNothingOfIt() {
        assertThat(pointers(resolver(new CoreDnsVersion(1, 8, 0)), SHARED))
                .containsExactly("10-0-0-1.db.shop.svc.cluster.local.");
    }

    @Test
    void pointerIsNoRecordOfTheServiceThatSharesTheAddress() {
        ClusterZone zone = resolver(CoreDnsVersion.NEWEST).zone();

        assertThat(zone.records(picture.service(World.id("shop/db")).orElseThrow())
                        .main())
                .filteredOn(derived -> derived.type() == Type.PTR)
                .extracting(derived -> derived.name().toString())
                .containsExactly("2.0.0.10.in-addr.arpa.", "3.0.0.10.in-addr.arpa.");
    }

    @Test
    void explanationNamesTheSliceAndTheLabel() {
        Explanation why = new Explainer(resolver(CoreDnsVersion.NEWEST)).explain(question(SHARED));

        assertThat(why.cause()).isEqualTo(Cause.NAME_UNWRITABLE);
        assertThat(why.decisive().sentence())
                .startsWith("The EndpointSlice `shop/stray` has the address 10.0.0.1 and no label"
                        + " `kubernetes.io/service-name`.")
                .endsWith("sends no reply at all.");
    }

    @Test
    void toolsSayThatNobodyAnswers() {
        Resolver resolver = resolver(CoreDnsVersion.NEWEST);
        Answer answer = resolver.resolve(question(SHARED));
        IpLiteral address = IpLiteral.parse("10.0.0.1");
        assertThat(address).isNotNull();

        assertThat(DigText.of(answer, answer.exchange().message(), TOOL))
                .isEqualTo("\n; <<>> Portolan <<>> -x 10.0.0.1\n; (1 server found)\n;; global options: +cmd\n"
                        + ";; no servers could be reached\n\n");
        assertThat(NslookupText.of(resolver, address, TOOL)).isEqualTo(";; no servers could be reached\n\n");
        assertThat(HostText.of(resolver, address)).isEqualTo(";; no servers could be reached\n");
    }

    private Resolver resolver(CoreDnsVersion version) {
        DnsProfile profile = KubeadmCorefile.profile().withVersion(version);
        return Resolver.offline(new ClusterZone(picture, profile));
    }

    private static List<String> pointers(Resolver resolver, String name) {
        return resolver.resolve(question(name)).records().stream()
                .map(Record::rdataToString)
                .toList();
    }

    private static Question question(String name) {
        return Question.of(Name.fromConstantString(name), Type.PTR);
    }

    private static Message query(String name) {
        return Message.newQuery(Record.newRecord(Name.fromConstantString(name), Type.PTR, DClass.IN));
    }
}
