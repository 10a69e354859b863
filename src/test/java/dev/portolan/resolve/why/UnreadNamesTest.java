// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.walk.Stub;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.resolve.walk.Walk;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Names of a cluster of which only the namespace shop may be read; of the namespace half only the Services. */
class UnreadNamesTest {

    private static final ClusterSnapshot PART = new World()
            .clusterIp("shop/web", "10.96.0.1", "http:80/TCP")
            .externalName("shop/elsewhere", "web.locked.svc.cluster.local")
            .externalName("shop/over", "web.locked.svc.second.local")
            .headless("half/db", "sql:5432/TCP")
            .snapshot()
            .covering(new Coverage(Map.of(
                    ResourceKind.SERVICE,
                    new Coverage.Only(Set.of("shop", "half"), "services is forbidden"),
                    ResourceKind.ENDPOINT_SLICE,
                    new Coverage.Only(Set.of("shop"), "endpointslices is forbidden"))));

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.14.7, zonal,         a.pin._zone.db.half.svc.cluster.local.
            1.8.0,  pods verified, any.locked.svc.cluster.local.
            1.8.0,  pods verified, 10-1-1-1.any.pod.cluster.local.
            """)
    void nothingIsSaidOfRecordsThatHangOnWhatWasNotRead(String version, String option, String name) throws Exception {
        Explanation why =
                new Explainer(resolver(version, option)).explain(Question.of(Name.fromConstantString(name), Type.A));

        assertThat(why.cause()).isEqualTo(Cause.NOT_READ);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no.shop.svc.cluster.local.  | Not all Services of `shop` were read, so nobody can tell.
            x.db.half.svc.cluster.local.| Not all EndpointSlices of `half` were read, so nobody can tell.
            none.svc.cluster.local.     | Not all Namespaces were read, nor anything that lies in one called `none`, so nobody can tell.
            """)
    void ofAPartItIsSaidThatItIsOne(String name, String sentence) throws Exception {
        Coverage.Access cut = new Coverage.Part(Set.of(), "The file was cut.");
        Coverage coverage = new Coverage(
                Map.of(ResourceKind.SERVICE, cut, ResourceKind.ENDPOINT_SLICE, cut, ResourceKind.NAMESPACE, cut));
        Resolver resolver = Resolver.offline(new ClusterZone(PART.covering(coverage), KubeadmCorefile.profile()));

        Explanation why = new Explainer(resolver).explain(Question.of(Name.fromConstantString(name), Type.A));

        assertThat(why.cause()).isEqualTo(Cause.NOT_READ);
        assertThat(why.decisive().sentence()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            elsewhere.shop.svc.cluster.local. | A    | The alias leads to `web.locked.svc.cluster.local.`. The Services of `locked` were not read, so nobody can tell.
            locked.svc.cluster.local.         | A    | The Namespaces were not read, nor anything that lies in one called `locked`, so nobody can tell.
            over.shop.svc.cluster.local.      | A    | The alias leads to `web.locked.svc.second.local.`. The Services of `locked` were not read, so nobody can tell.
            cluster.local.                    | NS   | Not all Services and EndpointSlices were read, so nobody can tell.
            ns.dns.cluster.local.             | AAAA | Not all Services and EndpointSlices were read, so nobody can tell.
            cluster.local.                    | AXFR | Not all Services and EndpointSlices were read, and a transfer tells a zone as a whole.
            """)
    void whatWasNotReadIsNamed(String name, String type, String sentence) throws Exception {
        Explanation why = new Explainer(resolver("1.14.7", "}\ntransfer {\nto *"))
                .explain(Question.of(Name.fromConstantString(name), Type.value(type)));

        assertThat(why.cause()).isEqualTo(Cause.NOT_READ);
        assertThat(why.decisive().sentence()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | The headless Service `void` has no endpoints: its selector finds no pod with an address.
            false | The headless Service `void` has no endpoints.
            """)
    void selectorIsSaidToFindNoPodOnlyWherePodsWereRead(boolean read, String sentence) {
        Coverage coverage = new Coverage(Map.of(
                ResourceKind.SERVICE, new Coverage.Everything(),
                ResourceKind.ENDPOINT_SLICE, new Coverage.Everything(),
                ResourceKind.POD, read ? new Coverage.Everything() : new Coverage.Selected()));
        HeadlessService service = new HeadlessService(
                new ServiceMetadata(World.id("shop/void"), Map.of(), Map.of("app", "void"), null),
                List.of(),
                List.of(IpFamily.IPV4),
                TrafficPolicy.DEFAULT);
        Resolver resolver = Resolver.offline(
                new ClusterZone(new World().with(service).snapshot().covering(coverage), KubeadmCorefile.profile()));

        Explanation why = new Explainer(resolver)
                .explain(Question.of(Name.fromConstantString("void.shop.svc.cluster.local."), Type.A));

        assertThat(why.cause()).isEqualTo(Cause.NO_ENDPOINTS);
        assertThat(why.decisive().sentence())
                .isEqualTo(sentence + " A headless name without ready endpoints does not exist.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            any.alias.svc.cluster.local.
            led.alias.svc.cluster.local.
            """)
    void someOfWhatMatchesMayLeadIntoWhatWasNotRead(String name) throws Exception {
        ClusterSnapshot picture = new World()
                .externalName("alias/a", "no.alias.svc.cluster.local")
                .externalName("alias/b", "web.locked.svc.cluster.local")
                .headless("alias/led", "http:80/TCP")
                .slice(
                        "alias/led",
                        "led-1",
                        "http:80/TCP",
                        "no.alias.svc.cluster.local",
                        "web.locked.svc.cluster.local")
                .snapshot()
                .covering(new Coverage(Map.of(
                        ResourceKind.SERVICE, new Coverage.Only(Set.of("alias"), "services is forbidden"),
                        ResourceKind.ENDPOINT_SLICE, new Coverage.Everything())));

        Explanation why = new Explainer(resolver(picture, "1.8.0", ""))
                .explain(Question.of(Name.fromConstantString(name), Type.A));

        assertThat(why.answer()).isInstanceOf(Answer.Unknown.class);
        assertThat(why.cause()).isEqualTo(Cause.NOT_READ);
        assertThat(why.decisive().sentence())
                .isEqualTo("It leads to a name of which nobody can tell: not all Services were read.");
    }

    @Test
    void unknownRecordsAreNotSaidToBeAskedOfTheNextPlugin() throws Exception {
        Explanation why = new Explainer(resolver("1.14.7", "zonal\nfallthrough"))
                .explain(Question.of(Name.fromConstantString("a.pin._zone.db.half.svc.cluster.local."), Type.A));

        assertThat(why.cause()).isEqualTo(Cause.NOT_READ);
        assertThat(why.guidance().remarks()).noneMatch(remark -> remark.contains("fallthrough"));
    }

    @Test
    void aliasIntoWhatWasNotReadMayHaveBeenMeant() throws Exception {
        Explanation why = new Explainer(resolver("1.14.7", ""))
                .explain(Question.of(Name.fromConstantString("elsewher.shop.svc.cluster.local."), Type.A));

        assertThat(why.guidance().nearest()).contains(Name.fromConstantString("elsewhere.shop.svc.cluster.local."));
    }

    @Test
    void aliasIntoWhatWasNotReadIsNotSaidToHoldNothing() {
        assertThat(explained(Stub.GLIBC, "elsewhere").summary())
                .isEqualTo("Whether `elsewhere` is found is not known.");
    }

    @Test
    void answerBehindANameThatNobodyKnowsOfIsNotCertain() {
        WalkExplanation why = explained(Stub.GLIBC, "web.shop", "locked");

        assertThat(why.summary()).isEqualTo("The search list leads to `web.shop.svc.cluster.local.`.");
        assertThat(why.remarks())
                .contains("Whether web.shop.locked.svc.cluster.local. has an answer is not known: not all Services were"
                        + " read. If it has, it answers first.");
    }

    @Test
    void questionForANameThatNobodyKnowsOfIsNotSaidToBeInVain() {
        assertThat(explained(Stub.GLIBC, "web.shop", "locked").walk().wasted()).isZero();
        assertThat(explained(Stub.GLIBC, "web.shop", "shop").walk().wasted()).isOne();
    }

    @Test
    void nameThatNobodyKnowsOfIsNotSaidToExist() {
        WalkExplanation why = explained(Stub.MUSL, "web.shop", "locked");

        assertThat(why.summary()).isEqualTo("Whether `web.shop` is found is not known.");
        assertThat(why.remarks()).noneMatch(remark -> remark.contains("a name that exists"));
    }

    private static WalkExplanation explained(Stub stub, String typed) {
        return explained(stub, typed, "shop");
    }

    private static WalkExplanation explained(Stub stub, String typed, String namespace) {
        Resolver resolver = Resolver.offline(new ClusterZone(PART, KubeadmCorefile.profile()));
        Walk walk =
                Walk.of(resolver, new Vantage.OfNamespace(namespace).in(resolver.zone()), stub, typed, List.of(Type.A));
        return new Explainer(resolver).explain(walk);
    }

    private static Resolver resolver(String version, String option) throws CorefileException {
        return resolver(PART, version, option);
    }

    private static Resolver resolver(ClusterSnapshot picture, String version, String option) throws CorefileException {
        String corefile = ".:53 {\nkubernetes cluster.local second.local {\n%s\n}\n}\n".formatted(option);
        return Resolver.offline(new ClusterZone(
                picture,
                CorefileParser.parse(
                        corefile, "Corefile", CoreDnsVersion.parse(version).orElseThrow())));
    }
}
