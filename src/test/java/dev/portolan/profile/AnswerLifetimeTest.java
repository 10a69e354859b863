// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Name;

/** CoreDNS 1.13.1 {@code plugin/cache}. */
class AnswerLifetimeTest {

    private static final Name WEB = Name.fromConstantString("web.shop.svc.cluster.local.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                      | 30  | 30/0/0     | 30  | nothing keeps it but clients
            cache 10                                | 30  | 10/10/0    | 10  | the cache lowers the TTL
            cache { / success 100 60 40 / }         | 30  | 40/40/0    | 40  | or raises it
            cache 10 { / disable success / }        | 30  | 10/0/0     | 10  | also of what it does not keep
            cache { / disable success / }           | 0   | 5/0/0      | 5   | raised by default
            cache 10 { / keepttl / }                | 30  | 10/10/0    | 20  | the last who asks has it as if it were new
            cache 10 { / serve_stale 1m / }         | 30  | 10/10/60   | 70  | given once more with a TTL of 0
            cache 10 { / keepttl / serve_stale 1m / } | 30 | 10/10/60  | 80  | or with its own
            cache 10 { / serve_stale 1m verify / }  | 30  | 10/10/0    | 10  | a cluster always verifies
            cache 10 { / serve_stale 1m / disable success / } | 30 | 10/0/0 | 10 | what is not kept is not out of date
            cache 10 example.com                    | 30  | 30/0/0     | 30  | a cache of other names
            """)
    void recordsLiveAsLongAsTheCacheLets(String cache, long ttl, String parts, long whole, String why)
            throws CorefileException {
        AnswerLifetime lifetime = AnswerLifetime.ofRecords(profile(cache), WEB, ttl);

        assertThat(text(lifetime)).as(why).isEqualTo(parts);
        assertThat(lifetime.whole()).as(why).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                      | 30  | 20 | 20/0/0=20 | the minimum of the SOA
            ''                                      | 30  | 60 | 30/0/0=30 | no longer than the SOA itself
            cache { / denial 100 60 40 / }          | 30  | 30 | 30/40/0=40 | the cache raises the TTL but not the minimum
            cache { / denial 100 60 40 / keepttl / } | 30 | 30 | 30/40/0=70 | so clients add no more than that
            cache { / denial 100 10 / }             | 30  | 30 | 10/10/0=10 | or lowers it
            cache { / denial 100 10 / disable denial / } | 30 | 30 | 10/0/0=10 | also of what it does not keep
            cache { / disable denial / }            | 0   | 0  | 0/0/0=0 | the minimum holds where the TTL is raised
            cache { / success 100 7 / }             | 30  | 30 | 30/30/0=30 | bounds of success are not its own
            cache 10 { / serve_stale 1m / }         | 30  | 30 | 10/10/60=70 | denials are given once more too
            """)
    void denialsLiveAsLongAsTheCacheAndTheirAuthorityLet(String cache, long ttl, long minimum, String parts, String why)
            throws CorefileException {
        AnswerLifetime lifetime = AnswerLifetime.ofDenial(profile(cache), WEB, ttl, minimum);

        assertThat(text(lifetime) + "=" + lifetime.whole()).as(why).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cluster.local { / kubernetes cluster.local / cache 7 / } / . { / cache 50 / }           | 7  | the longest zone
            . { / cache 50 / } / cluster.local { / kubernetes cluster.local / }                     | 60 | that has no cache
            .:54 { / cache 9 / } / .:53 { / kubernetes cluster.local / cache 7 / }                  | 7  | the port of the cluster
            . { / view a { / expr true / } / cache 9 / } / . { / kubernetes cluster.local / cache 7 / } | 7 | the view that looks at it
            . { / cache 9 / } / example.com { / kubernetes cluster.local / cache 7 / }              | 9  | where it is not asked
            example.com { / kubernetes cluster.local / cache 7 / }                                  | 60 | where nobody is asked
            """)
    void cacheIsThatOfTheServerThatIsAsked(String corefile, long seconds, String why) throws CorefileException {
        DnsProfile profile =
                CorefileParser.parse(corefile.replace(" / ", "\n") + "\n", "Corefile", CoreDnsVersion.NEWEST);

        assertThat(AnswerLifetime.ofRecords(profile, WEB, 60).whole()).as(why).isEqualTo(seconds);
    }

    private static DnsProfile profile(String cache) throws CorefileException {
        return CorefileParser.parse(
                ".:53 {\nkubernetes cluster.local\n" + cache.replace(" / ", "\n") + "\n}\n",
                "Corefile",
                CoreDnsVersion.NEWEST);
    }

    private static String text(AnswerLifetime lifetime) {
        return lifetime.ttl() + "/" + lifetime.kept() + "/" + lifetime.late();
    }
}
