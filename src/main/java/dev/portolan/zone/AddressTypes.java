// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Service;
import dev.portolan.zone.MissingRecord.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xbill.DNS.Type;

/** The address types that lead a client to a Service. */
final class AddressTypes {

    private AddressTypes() {}

    static List<Integer> of(ClusterZone zone, Service service) {
        return switch (service) {
            case ClusterIpService clusterIp ->
                ofFamilies(families(clusterIp.clusterIps().stream().map(IpLiteral::parse)));
            case HeadlessService headless -> ofHeadless(zone, headless);
            case ExternalNameService alias -> List.of(ofAlias(zone, alias));
        };
    }

    /** Those of its ready endpoints; where there are none, those that it is meant to have. */
    private static List<Integer> ofHeadless(ClusterZone zone, HeadlessService service) {
        List<IpFamily> answered = zone.hides(service)
                ? List.of()
                : families(zone.ready(service.id()).stream().map(Member::address));
        return ofFamilies(answered.isEmpty() ? service.families() : answered);
    }

    /** An alias is told whatever is asked, unless it leads to an address of one family alone. */
    private static int ofAlias(ClusterZone zone, ExternalNameService service) {
        List<Integer> told = zone.missingAtName(service).stream()
                .filter(missing -> missing.outcome() == Outcome.LEFT_OUT)
                .map(MissingRecord::type)
                .toList();
        return told.equals(List.of(Type.AAAA)) ? Type.AAAA : Type.A;
    }

    private static List<IpFamily> families(Stream<IpLiteral> addresses) {
        return addresses.filter(Objects::nonNull).map(IpLiteral::family).toList();
    }

    private static List<Integer> ofFamilies(List<IpFamily> families) {
        List<Integer> types = families.stream()
                .distinct()
                .sorted()
                .map(RecordMaker::addressType)
                .toList();
        return types.isEmpty() ? List.of(Type.A) : types;
    }
}
