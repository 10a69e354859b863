// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesFlag;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * What an alias's target in the zone names, in lower case (CoreDNS {@code plugin/kubernetes/parse.go}).
 *
 * @param kind what has such a name
 * @param service the Service; of a pod, the label that is its address stands in the place of the Service's name
 * @param left the labels left of that, leftmost first
 */
record InnerName(Kind kind, NamespacedName service, List<String> left) {

    private static final NamespacedName NOTHING = new NamespacedName("", "");

    /** What has a name in the zone and can have addresses. */
    enum Kind {
        NAME_SERVER,
        SERVICE,
        POD,
        NONE
    }

    static InnerName of(Name name, Name origin) {
        List<String> labels = IntStream.range(0, name.labels() - origin.labels())
                .mapToObj(i -> name.getLabelString(i).toLowerCase(Locale.ROOT))
                .toList();
        if (labels.equals(List.of("ns", "dns"))) {
            return new InnerName(Kind.NAME_SERVER, NOTHING, List.of());
        }
        int own = labels.size() - 3;
        if (own < 0) {
            return new InnerName(Kind.NONE, NOTHING, List.of());
        }
        NamespacedName id = new NamespacedName(labels.get(own + 1), labels.get(own));
        List<String> left = labels.subList(0, own);
        return switch (labels.getLast()) {
            case "svc" -> new InnerName(left.size() <= 2 || isZonal(left) ? Kind.SERVICE : Kind.NONE, id, left);
            case "pod" -> new InnerName(left.size() <= 2 ? Kind.POD : Kind.NONE, id, left);
            default -> new InnerName(Kind.NONE, NOTHING, List.of());
        };
    }

    private static boolean isZonal(List<String> left) {
        String directive = left.size() < 3 ? "" : left.get(left.size() - 2);
        return left.getLast().equals("_zone") && (directive.equals("pin") || directive.equals("prefer"));
    }

    /** Whether it names the endpoints in a topology zone. */
    boolean isZonal() {
        return left.size() > 2;
    }

    /** Whether it is the Service's own name. */
    boolean isOwn() {
        return left.isEmpty();
    }

    String endpoint() {
        return left.size() == 1 ? left.getFirst() : "";
    }

    String port() {
        return left.size() == 2 ? withoutUnderscore(left.getFirst()) : "";
    }

    String protocol() {
        return left.size() == 2 ? withoutUnderscore(left.getLast()) : "";
    }

    private static String withoutUnderscore(String label) {
        return label.startsWith("_") ? label.substring(1) : label;
    }

    /** What the label of a pod's name spells out, as an address or not. */
    String podAddressText() {
        String label = service.name();
        boolean v4 = label.chars().filter(ch -> ch == '-').count() == 3 && !label.contains("--");
        return label.replace('-', v4 ? '.' : ':');
    }

    @Nullable
    IpLiteral podAddress() {
        return IpLiteral.parse(podAddressText());
    }

    /** Whether it names a port, or all of them. */
    boolean matches(String port, String protocol) {
        return (port().isEmpty() || port().equalsIgnoreCase(port))
                && (protocol().isEmpty() || protocol().equalsIgnoreCase(protocol));
    }

    /** Those of a Service's members that it names. */
    List<Member> among(List<Member> members, DnsProfile profile) {
        if (isZonal()) {
            return profile.kubernetes().has(KubernetesFlag.ZONAL) ? inZone(members) : List.of();
        }
        return members.stream()
                .filter(member -> endpoint().isEmpty() || endpoint().equalsIgnoreCase(member.label()))
                .filter(member -> member.ports().stream()
                        .anyMatch(port -> matches(port.name(), port.protocol().label())))
                .toList();
    }

    private List<Member> inZone(List<Member> members) {
        String zone = String.join(".", left.subList(0, left.size() - 2));
        List<Member> there = members.stream()
                .filter(member -> member.endpoint().placement().zone().equalsIgnoreCase(zone))
                .toList();
        return there.isEmpty() && left.get(left.size() - 2).equals("prefer") ? members : there;
    }
}
