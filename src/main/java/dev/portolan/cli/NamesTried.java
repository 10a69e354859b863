// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.resolve.Client;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * The names that a pod's resolver tries for one question, as glibc does with the resolv.conf that the kubelet writes for {@code
 * ClusterFirst}: fewer dots than {@value #NDOTS} mean that the search list comes first.
 */
final class NamesTried {

    private static final int NDOTS = 5;

    private final Resolver resolver;
    private final String namespace;

    /** Tries names as a pod of that namespace does. */
    NamesTried(Resolver resolver, String namespace) {
        this.resolver = resolver;
        this.namespace = namespace;
    }

    /** One name with what was answered. */
    record Try(Name name, Message answer) {

        boolean hasAnswer() {
            return !answer.getSection(Section.ANSWER).isEmpty();
        }

        boolean isNameError() {
            return answer.getRcode() == Rcode.NXDOMAIN;
        }

        List<Record> records(int section) {
            return answer.getSection(section);
        }
    }

    /**
     * Tries names until one has an answer.
     *
     * @param text the name as a person writes it; a final dot ends the search
     * @return the tries in order; the last one is the outcome if it has an answer
     */
    List<Try> of(String text, int type) throws UsageException {
        List<Try> tries = new ArrayList<>();
        for (Name candidate : candidates(text)) {
            tries.add(new Try(candidate, ask(candidate, type)));
            if (tries.getLast().hasAnswer()) {
                break;
            }
        }
        return tries;
    }

    private Message ask(Name name, int type) {
        Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        return resolver.answer(query, Client.local(Transport.TCP)).orElseGet(() -> silent(query));
    }

    /** A server that says nothing looks to its client as if it had failed. */
    private static Message silent(Message query) {
        Message failed = new Message(query.getHeader().getID());
        failed.getHeader().setRcode(Rcode.SERVFAIL);
        return failed;
    }

    private List<Name> candidates(String text) throws UsageException {
        if (text.endsWith(".")) {
            return List.of(DnsText.name(text));
        }
        List<Name> names = new ArrayList<>();
        for (String suffix : searchList()) {
            names.add(DnsText.name(text + "." + suffix + "."));
        }
        boolean searchFirst = text.chars().filter(letter -> letter == '.').count() < NDOTS;
        names.add(searchFirst ? names.size() : 0, DnsText.name(text + "."));
        return names;
    }

    private List<String> searchList() {
        String domain = resolver.zone().profile().clusterDomain();
        return Stream.of(namespace + ".svc.", "svc.", "")
                .map(part -> part + domain)
                .toList();
    }
}
