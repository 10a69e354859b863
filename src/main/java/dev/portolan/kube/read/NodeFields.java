// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.Node;
import dev.portolan.cluster.ResourceKind;
import java.util.ArrayList;
import java.util.List;

/** A core/v1 Node. */
final class NodeFields implements KindFields {

    private final List<String> addresses = new ArrayList<>();
    private String kubeletVersion = "";

    @Override
    public ResourceKind kind() {
        return ResourceKind.NODE;
    }

    @Override
    public void read(String field, ObjectCursor in) throws WrongField {
        if (!field.equals("status")) {
            in.skip();
        } else if (in.entersObject()) {
            for (String part = in.field(); part != null; part = in.field()) {
                switch (part) {
                    case "addresses" -> readAddresses(in);
                    case "nodeInfo" -> readInfo(in);
                    default -> in.skip();
                }
            }
        }
    }

    @Override
    public Found finish(Metadata metadata) {
        Node node = new Node(metadata.name(), metadata.labels(), addresses, kubeletVersion);
        return new Found.Present(node, metadata.resourceVersion());
    }

    private void readAddresses(ObjectCursor in) throws WrongField {
        if (!in.entersList()) {
            return;
        }
        while (in.item()) {
            String type = "";
            String address = "";
            if (in.entersObject()) {
                for (String field = in.field(); field != null; field = in.field()) {
                    switch (field) {
                        case "type" -> type = in.text();
                        case "address" -> address = in.text();
                        default -> in.skip();
                    }
                }
            }
            if (type.equals("InternalIP") || type.equals("ExternalIP")) {
                addresses.add(address);
            }
        }
    }

    private void readInfo(ObjectCursor in) throws WrongField {
        if (!in.entersObject()) {
            return;
        }
        for (String field = in.field(); field != null; field = in.field()) {
            if (field.equals("kubeletVersion")) {
                kubeletVersion = in.word();
            } else {
                in.skip();
            }
        }
    }
}
