// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.walk.ResolvConf;
import dev.portolan.resolve.walk.Stub;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.resolve.walk.Walk;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** What users ask about what they typed somewhere, each from the situation that it comes from; numbers are those of the kinds of questions. */
class UserWalksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | GLIBC | example.com   | OUTSIDE         | 6 of 8 questions are of no use: 1 dot is fewer than ndots:5
            6  | MUSL  | web           | ANSWERED        |
            18 | GLIBC | com.google    | ANSWERED        |
            5  | GLIBC | web.prd       | NAMESPACE_MISSING |
            5  | GLIBC | web           | ANSWERED        |
            """)
    void walksAreExplainedByTheNameThatDecides(int kind, Stub stub, String typed, Cause cause, String remark) {
        WalkExplanation explanation = walk(new Vantage.OfNamespace("shop"), stub, typed);

        assertThat(explanation.cause()).as("question of kind %d", kind).isEqualTo(cause);
        if (remark != null) {
            assertThat(explanation.remarks())
                    .anySatisfy(each -> assertThat(each).contains(remark));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GLIBC, 10.96.0.10,    ndots:5,                       true",
        "MUSL,  10.96.0.10,    ndots:5,                       true",
        "GO,    10.96.0.10,    ndots:5,                       false",
        "GLIBC, 10.96.0.10,    ndots:5 single-request-reopen, false",
        "GLIBC, 10.96.0.10,    ndots:5 use-vc,                false",
        "GLIBC, 169.254.20.10, ndots:5,                       false",
        "GLIBC, 10.96.0.10,    ndots:1,                       false"
    })
    void raceThatCostsFiveSecondsIsNamedWhereItCanHappen(Stub stub, String server, String options, boolean named) {
        ResolvConf conf = ResolvConf.parse("nameserver " + server
                + "\nsearch shop.svc.cluster.local svc.cluster.local cluster.local\noptions " + options);

        WalkExplanation explanation = walk(new Vantage.Pasted(conf), stub, "example.com");

        assertThat(explanation.remarks().stream().anyMatch(remark -> remark.contains("`conntrack -S`")))
                .isEqualTo(named);
    }

    @Test
    void podOnTheNetworkOfItsHostDoesNotAskTheCluster() {
        WalkExplanation explanation = walk(new Vantage.OfPod(World.id("shop/host")), Stub.GLIBC, "web");

        assertThat(explanation.cause()).isEqualTo(Cause.ASKS_OTHERS);
        assertThat(explanation.remarks())
                .anySatisfy(each -> assertThat(each).contains("`ClusterFirstWithHostNet` is needed"));
    }

    @Test
    void nameThatIsSomewhereElseIsOffered() {
        WalkExplanation explanation = walk(new Vantage.OfNamespace("google"), Stub.GLIBC, "web");

        assertThat(explanation.summary()).isEqualTo("`web` was not found. Tried 3 names of the cluster, all NXDOMAIN.");
        assertThat(explanation.cause()).isEqualTo(Cause.SERVICE_MISSING);
        assertThat(explanation.nearest())
                .extracting(Name::toString)
                .containsExactly("web.prod.svc.cluster.local.", "web.shop.svc.cluster.local.");
    }

    @Test
    void namespaceOfThatNameIsNoNameThatDoesNotExist() {
        WalkExplanation explanation = walk(new Vantage.OfNamespace("google"), Stub.GLIBC, "shop");

        assertThat(explanation.summary())
                .isEqualTo("`shop` was not found. Tried 3 names of the cluster: 2 NXDOMAIN, none with an answer.");
    }

    @Test
    void nameThatExistsWithoutSuchRecordsOffersNoOthers() {
        ClusterZone zone = Shop.zone(Shop.KUBEADM.formatted(""));
        Resolver resolver = Resolver.offline(zone);
        Walk walk = Walk.of(
                resolver, new Vantage.OfNamespace("default").in(zone), Stub.GLIBC, "web.shop", List.of(Type.AAAA));

        WalkExplanation explanation = new Explainer(resolver).explain(walk);

        assertThat(explanation.summary())
                .isEqualTo("0 answers: `web.shop.svc.cluster.local.` exists without such records.");
        assertThat(explanation.nearest()).isEmpty();
        assertThat(explanation.remarks())
                .anySatisfy(each -> assertThat(each).startsWith("musl (Alpine) ends its search"));
    }

    @Test
    void addressThatNothingHasIsNotFound() {
        WalkExplanation explanation =
                walk(new Vantage.OfNamespace("shop"), Stub.GLIBC, "77.0.244.10.in-addr.arpa.", Type.PTR);

        assertThat(explanation.summary())
                .isEqualTo("`77.0.244.10.in-addr.arpa.` was not found. Tried 1 name of the cluster: NXDOMAIN.");
        assertThat(explanation.cause()).isEqualTo(Cause.ADDRESS_UNKNOWN);
    }

    @Test
    void textThatMakesNoNameIsSaidToBeNone() {
        assertThat(walk(new Vantage.OfNamespace("shop"), Stub.GLIBC, "a..b").cause())
                .isEqualTo(Cause.NO_NAME);
    }

    private static WalkExplanation walk(Vantage vantage, Stub stub, String typed) {
        return walk(vantage, stub, typed, Type.A, Type.AAAA);
    }

    private static WalkExplanation walk(Vantage vantage, Stub stub, String typed, Integer... types) {
        ClusterZone zone = Shop.zone(Shop.KUBEADM.formatted("forward . 192.0.2.53"));
        Resolver resolver = Resolver.offline(zone);
        Walk walk = Walk.of(resolver, vantage.in(zone), stub, typed, List.of(types));
        return new Explainer(resolver).explain(walk);
    }
}
