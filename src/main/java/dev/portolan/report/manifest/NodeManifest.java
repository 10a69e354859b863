// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report.manifest;

import dev.portolan.cluster.Node;
import java.util.List;
import java.util.Map;

/** Nodes as the API spells them. */
final class NodeManifest {

    private NodeManifest() {}

    static Map<String, Object> of(Node node) {
        List<Map<String, Object>> addresses = node.addresses().stream()
                .map(address -> new Fields()
                        .text("type", "InternalIP")
                        .text("address", address)
                        .map())
                .toList();
        Map<String, Object> info =
                new Fields().text("kubeletVersion", node.kubeletVersion()).map();
        return Metadata.head("v1", "Node", Metadata.of(node.id(), node.labels(), fields -> fields))
                .object(
                        "status",
                        new Fields()
                                .list("addresses", addresses)
                                .object("nodeInfo", info)
                                .map())
                .map();
    }
}
