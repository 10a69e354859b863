// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.PodDns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a Pod's {@code spec} that say how it resolves names. */
final class PodDnsFields {

    private String policy = "";
    private boolean hostNetwork;
    private List<String> nameservers = List.of();
    private List<String> searches = List.of();
    private final Map<String, String> options = new HashMap<>(0);

    void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "dnsPolicy" -> policy = in.word();
            case "hostNetwork" -> hostNetwork = Boolean.TRUE.equals(in.flag());
            case "dnsConfig" -> in.object(part -> readConfig(part, in));
            default -> in.skip();
        }
    }

    PodDns dns() {
        String given = policy.isEmpty() ? PodDns.DEFAULT.policy() : policy;
        PodDns dns = new PodDns(given, hostNetwork, nameservers, searches, options);
        return dns.equals(PodDns.DEFAULT) ? PodDns.DEFAULT : dns;
    }

    private void readConfig(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "nameservers" -> nameservers = in.texts();
            case "searches" -> searches = in.texts();
            case "options" -> in.list(() -> readOption(in));
            default -> in.skip();
        }
    }

    private void readOption(ObjectCursor in) throws WrongField {
        Pair pair = Pair.read(in, "name", "value");
        options.put(pair.first(), pair.second());
    }
}
