// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.Node;
import dev.portolan.cluster.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A core/v1 Node. */
final class NodeFields implements KindFields {

    private static final Set<String> ADDRESS_TYPES = Set.of("InternalIP", "ExternalIP");

    private final List<String> addresses = new ArrayList<>();
    private String kubeletVersion = "";

    @Override
    public ResourceKind kind() {
        return ResourceKind.NODE;
    }

    @Override
    public void read(String field, ObjectCursor in) throws WrongField {
        if (field.equals("status")) {
            in.object(part -> readStatus(part, in));
        } else {
            in.skip();
        }
    }

    @Override
    public Found finish(Metadata metadata) {
        Node node = new Node(metadata.name(), metadata.labels(), addresses, kubeletVersion);
        return new Found.Present(node, metadata.resourceVersion());
    }

    private void readStatus(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "addresses" -> in.list(() -> readAddress(in));
            case "nodeInfo" -> in.object(part -> readInfo(part, in));
            default -> in.skip();
        }
    }

    private void readAddress(ObjectCursor in) throws WrongField {
        Pair pair = Pair.read(in, "type", "address");
        if (ADDRESS_TYPES.contains(pair.first())) {
            addresses.add(pair.second());
        }
    }

    private void readInfo(String field, ObjectCursor in) throws WrongField {
        if (field.equals("kubeletVersion")) {
            kubeletVersion = in.word();
        } else {
            in.skip();
        }
    }
}
