// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.read.Found;
import dev.portolan.kube.read.ObjectReader;
import dev.portolan.kube.read.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of a watch means. */
class WatchStreamTest {

    private static final NamespacedName QUOTE = new NamespacedName("kiada", "quote");

    @ParameterizedTest
    @CsvSource({"ADDED, Changed", "MODIFIED, Changed", "DELETED, Deleted"})
    void objectsComeChangeAndGo(String type, String event) throws IOException {
        WatchEvent read = read("""
                {"type":"%s","object":{"kind":"Service","metadata":{"name":"quote","namespace":"kiada",\
                "resourceVersion":"8"},"spec":{"clusterIPs":["None"]}}}""".formatted(type));

        assertThat(read.getClass().getSimpleName()).isEqualTo(event);
        Found found = read instanceof WatchEvent.Changed(var one) ? one : ((WatchEvent.Deleted) read).found();
        assertThat(found).isInstanceOfSatisfying(Found.Present.class, present -> {
            assertThat(present.object().id()).isEqualTo(QUOTE);
            assertThat(present.resourceVersion()).isEqualTo("8");
        });
    }

    @Test
    void bookmarkTellsItsVersion() throws IOException {
        assertThat(read(
                        "{\"type\":\"BOOKMARK\",\"object\":{\"kind\":\"Service\",\"metadata\":{\"resourceVersion\":\"12746\","
                                + "\"creationTimestamp\":null},\"spec\":{},\"status\":{\"loadBalancer\":{}}}}"))
                .isEqualTo(new WatchEvent.Bookmark("12746"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"Status","code":410,"reason":"Expired","message":"gone"}                            | GONE | gone
            {"kind":"Status","message":"too old resource version: 1 (7)","code":500}                    | GONE | too old resource version: 1 (7)
            {"kind":"Status","code":504,"message":"Timeout: Too large resource version: 9, current: 7"} | GONE | Timeout: Too large resource version: 9, current: 7
            {"kind":"Status","code":500,"message":"etcd event received with PrevKv=nil"}                | BUSY | etcd event received with PrevKv=nil
            {"kind":"Status","code":504,"message":"request timed out","details":{"causes":[{"code":410}]}} | BUSY | request timed out
            {"kind":"Status"}                                                                           | BUSY | ''
            null                                                                                        | BUSY | ''
            """)
    void watchIsRefusedInTheWordsOfTheServer(String status, ApiException.Reason reason, String words)
            throws IOException {
        ApiException why = refusal("{\"type\":\"ERROR\",\"object\":" + status + "}");

        assertThat(why.reason()).isEqualTo(reason);
        assertThat(why.problem().happened()).isEqualTo("The API server ended a watch.");
        assertThat(why.problem().quoted()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"ADDED","object":oops}   | it is no JSON
            {"type":"ADDED","obj             | it is no JSON
            <html><body>                     | it is no JSON
            ["ADDED"]                        | it is no object
            {"type":"ADDED"}                 | one of type "ADDED" has no object
            {"object":{}}                    | it has the unknown type ""
            {"type":"RENAMED","object":{}}   | it has the unknown type "RENAMED"
            """)
    void whatIsNoEventIsTheLossOfWhatHasHappened(String line, String why) throws IOException {
        ApiException refusal = refusal(line);

        assertThat(refusal.reason()).isEqualTo(ApiException.Reason.GONE);
        assertThat(refusal.problem().happened()).isEqualTo("A watch brought what is no event: " + why + ".");
    }

    @Test
    void lineThatDoesNotEndIsNoEvent() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                return length;
            }
        };

        assertThat(((WatchEvent.Refused) stream(endless).next()).why().problem().happened())
                .isEqualTo("A watch brought what is no event: it is longer than 32 MB.");
    }

    private static ApiException refusal(String line) throws IOException {
        return ((WatchEvent.Refused) read(line)).why();
    }

    private static WatchEvent read(String line) throws IOException {
        WatchStream stream = stream(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
        WatchEvent read = stream.next();
        assertThat(stream.next()).isNull();
        return read;
    }

    private static WatchStream stream(InputStream body) {
        return new WatchStream(body, new Tokens(), new ObjectReader(), ResourceKind.SERVICE);
    }
}
