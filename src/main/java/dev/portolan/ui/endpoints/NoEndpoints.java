// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the table of endpoints is empty. What was not read is never shown as none. */
final class NoEndpoints {

    private NoEndpoints() {}

    static @Nullable Emptiness of(EndpointsPicture picture, String filter) {
        Shown shown = picture.shown();
        Service service = picture.service();
        if (shown == null || service == null || !picture.visible().isEmpty()) {
            return null;
        }
        String name = service.id().name();
        if (!picture.rows().isEmpty()) {
            return Emptiness.filtered(
                    Messages.text("endpoints.empty.filtered.title"),
                    filter.strip(),
                    Messages.text(
                            "endpoints.empty.filtered.text", picture.rows().size(), name),
                    List.of());
        }
        return unfiltered(shown.view().snapshot(), service, shown.exists());
    }

    private static Emptiness unfiltered(ClusterSnapshot snapshot, Service service, boolean exists) {
        String name = service.id().name();
        String namespace = service.id().namespace();
        if (!exists) {
            return Emptiness.plain(
                    Messages.text("endpoints.empty.deleted.title", name),
                    Messages.text("endpoints.empty.deleted.text"));
        }
        if (service instanceof ExternalNameService) {
            return Emptiness.plain(
                    Messages.text("endpoints.empty.none.title", name), Messages.text("endpoints.empty.alias.text"));
        }
        if (!snapshot.coverage().holds(ResourceKind.ENDPOINT_SLICE, namespace)) {
            return Emptiness.plain(
                    Messages.text("endpoints.empty.unread.title"), whyUnread(snapshot.coverage(), namespace));
        }
        return Emptiness.plain(
                Messages.text("endpoints.empty.none.title", name),
                service instanceof HeadlessService
                        ? Messages.text("endpoints.empty.headless.text")
                        : Messages.text("endpoints.empty.clusterIp.text"));
    }

    private static String whyUnread(Coverage coverage, String namespace) {
        return coverage.refusal(ResourceKind.ENDPOINT_SLICE, namespace)
                .orElseGet(() -> coverage.whyNot(ResourceKind.ENDPOINT_SLICE));
    }
}
