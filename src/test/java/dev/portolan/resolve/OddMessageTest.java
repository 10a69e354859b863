// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.zone.ClusterZone;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries that no client sends, and what CoreDNS was seen to answer to them. */
class OddMessageTest {

    private static final String QUESTION = "07636c7573746572056c6f63616c0000060001";
    private static final String OPT = "00002904d0000000000000";

    private final Resolver resolver =
            Resolver.offline(new ClusterZone(ClusterSnapshot.EMPTY, KubeadmCorefile.profile()));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an OPT record in the additional section is answered with one  | 0001 0000 0000 0001 | Q OPT | 0 | true
            an OPT record in the answer section is none                   | 0001 0001 0000 0001 | Q OPT | 0 | false
            an OPT record in the authority section is none                | 0001 0000 0001 0001 | Q OPT | 0 | false
            counts may promise more than there is                         | 0001 0001 0001 0002 | Q     | 0 | false
            a record that ends early is a format error                    | 0001 0000 0000 0001 | Q 0000010001000000050004010203 | 1 | false
            an address of the wrong size is a format error                | 0001 0000 0000 0001 | Q 0000010001000000050003010203 | 1 | false
            a name before the end of its record is a format error         | 0001 0000 0000 0001 | Q 00000200010000000500020000   | 1 | false
            a SOA record with more than its numbers is a format error     | 0001 0000 0001 0000 | Q 0000060001000000050017 0000 0000000100000001000000010000000100000001ff | 1 | false
            two questions are a format error                              | 0002 0000 0000 0000 | Q Q   | 1 | false
            """)
    void messageIsReadAsCoreDnsReadsIt(String fact, String counts, String body, int rcode, boolean edns) {
        byte[] reply = answer("abcd0100" + counts + body);

        assertThat(reply[3] & 0xf).as(fact).isEqualTo(rcode);
        assertThat(reply[11]).as("additional records").isEqualTo((byte) (edns ? 1 : 0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            NSID comes back whole                     | 0003 0002 abcd             | 0003 0002 abcd
            a cookie comes back whole                 | 000a 0008 0102030405060708 | 000a 0008 0102030405060708
            keepalive comes back                      | 000b 0002 0064             | 000b 0002 0064
            a keepalive of zero comes back empty      | 000b 0002 0000             | 000b 0000
            expire comes back with four octets        | 0009 0006 010203040506     | 0009 0004 01020304
            a client subnet does not come back        | 0008 0007 00011800 0a0000  | ''
            an unknown option does not come back      | fde9 0001 ff               | ''
            """)
    void ednsOptionsComeBackAsCoreDnsWritesThem(String fact, String sent, String returned) {
        String option = sent.replace(" ", "");
        String opt = "00002904d000000000" + HexFormat.of().toHexDigits((short) (option.length() / 2)) + option;

        byte[] reply = answer("abcd0100 0001 0000 0000 0001 Q" + opt);

        String text = HexFormat.of().formatHex(reply);
        assertThat(text.substring(text.lastIndexOf("00002904d000000000") + 22))
                .as(fact)
                .isEqualTo(returned.replace(" ", ""));
    }

    private byte[] answer(String text) {
        String hex = text.replace("OPT", OPT).replace("Q", QUESTION).replace(" ", "");
        return resolver.answer(HexFormat.of().parseHex(hex), Client.local(Transport.UDP))
                .orElseThrow();
    }
}
