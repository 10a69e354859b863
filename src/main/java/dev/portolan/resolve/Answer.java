// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ResourceKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** What a question is answered, by kind: an absent name is not the same as a name without such records. */
public sealed interface Answer {

    /** The question, the message and what might change it. */
    Exchange exchange();

    /** Records of the type, or an alias (RFC 1035). */
    record Found(Exchange exchange) implements Answer {}

    /** The name exists and holds nothing of the type (RFC 2308 section 2.2). */
    record NoData(Exchange exchange) implements Answer {}

    /** No such name: NXDOMAIN (RFC 2308 section 2.1). */
    record NameError(Exchange exchange) implements Answer {}

    /** The server could not answer: SERVFAIL. */
    record ServerFailure(Exchange exchange) implements Answer {}

    /**
     * Nobody can tell: the picture does not hold what the answer hangs on. The message is a server failure, as that of a server
     * whose lists have not come yet.
     *
     * @param unread of which kinds not all objects were read that might give the name, or records to it
     */
    record Unknown(Exchange exchange, Set<ResourceKind> unread) implements Answer {
        public Unknown {
            unread = Set.copyOf(unread);
        }

        /** In words: {@code Services and EndpointSlices}. */
        public String kinds() {
            return unread.stream().sorted().map(ResourceKind::kinds).collect(Collectors.joining(" and "));
        }
    }

    /**
     * The server sends nothing, and its client waits in vain: the message would hold a name that is none (the library under
     * CoreDNS cannot write it, and {@code plugin/kubernetes/handler.go} passes over that). The message here is a server failure.
     */
    record Unsent(Exchange exchange) implements Answer {}

    /** The server would not answer: REFUSED, or that it does not know how. */
    record Refused(Exchange exchange) implements Answer {}

    /**
     * The question leaves the cluster, and nobody outside was asked.
     *
     * @param resolvers where the Corefile sends it
     */
    record Outside(Exchange exchange, List<String> resolvers) implements Answer {
        public Outside {
            resolvers = List.copyOf(resolvers);
        }
    }

    /** For a question that the cluster's DNS never sees, because its client asks others. */
    static Answer elsewhere(Question question, List<String> resolvers) {
        Message silence = Message.newQuery(Record.newRecord(question.name(), question.type(), question.dclass()));
        silence.getHeader().setFlag(Flags.QR);
        silence.getHeader().setRcode(Rcode.SERVFAIL);
        return new Outside(new Exchange(question, silence, List.of()), resolvers);
    }

    /** What was asked. */
    default Question question() {
        return exchange().question();
    }

    /** The answer section. */
    default List<Record> records() {
        return exchange().message().getSection(Section.ANSWER);
    }

    /** Whether the message is a server failure, for whatever reason. */
    default boolean isServerFailure() {
        return this instanceof ServerFailure || this instanceof Unknown;
    }

    /** Whether it names the zone that has no other answer. */
    default boolean hasSoa() {
        return !exchange().message().getSection(Section.AUTHORITY).isEmpty();
    }

    /** Whether it has records. */
    default boolean isFound() {
        return this instanceof Found;
    }
}
