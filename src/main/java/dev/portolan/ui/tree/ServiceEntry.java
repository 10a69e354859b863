// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ReadyCount;
import dev.portolan.cluster.Service;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.ServiceForm;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A Service as the tree sees it.
 *
 * @param row the row that stands for it, the same through all readings; touched on the FX thread alone
 * @param form its form
 * @param ready its endpoints
 * @param searched everything of the Service itself that the filter looks at, in lower case
 * @param origin what it was made from, by which a later reading sees that nothing changed
 */
record ServiceEntry(ServiceRow row, ServiceForm form, ReadyCount ready, String searched, Origin origin) {

    /** What an entry was made from: objects, whether their slices were read, and in which domain. */
    record Origin(Service service, List<EndpointSlice> slices, boolean slicesRead, String clusterDomain) {

        /** Objects of a picture are replaced when they change, so the same objects mean the same entry. */
        @SuppressWarnings("ReferenceEquality")
        boolean isAs(Origin other) {
            if (!hasTextOf(other) || slicesRead != other.slicesRead || slices.size() != other.slices.size()) {
                return false;
            }
            Iterator<EndpointSlice> own = slices.iterator();
            return other.slices.stream().allMatch(slice -> slice == own.next());
        }

        /** Whether a filter searches the same text. */
        @SuppressWarnings("ReferenceEquality")
        boolean hasTextOf(Origin other) {
            return service == other.service && clusterDomain.equals(other.clusterDomain);
        }
    }

    /**
     * An entry.
     *
     * @param before the entry of the same Service in the reading before, null if there was none
     */
    static ServiceEntry of(SessionView view, Origin origin, @Nullable ServiceEntry before) {
        Service service = origin.service();
        return new ServiceEntry(
                before == null ? new ServiceRow(service.id()) : before.row(),
                ServiceForm.of(service),
                ReadyCount.of(view.snapshot(), service),
                before != null && before.origin().hasTextOf(origin)
                        ? before.searched()
                        : searched(service, origin.clusterDomain()),
                origin);
    }

    NamespacedName id() {
        return row.id();
    }

    /** Whether an endpoint has an address that contains this text. */
    boolean hasEndpoint(String text) {
        return origin.slices().stream()
                .flatMap(slice -> slice.endpoints().stream())
                .flatMap(endpoint -> endpoint.addresses().stream())
                .anyMatch(address -> address.contains(text));
    }

    private static String searched(Service service, String clusterDomain) {
        List<String> texts = new ArrayList<>();
        texts.add(service.id().name() + "." + service.id().namespace() + ".svc." + clusterDomain + ".");
        switch (service) {
            case ClusterIpService clusterIp -> {
                texts.addAll(clusterIp.clusterIps());
                texts.addAll(clusterIp.exposure().externalIps());
                texts.addAll(clusterIp.exposure().ingress());
            }
            case ExternalNameService alias -> texts.add(alias.externalName());
            case HeadlessService _ -> {}
        }
        return String.join("\n", texts).toLowerCase(Locale.ROOT);
    }
}
