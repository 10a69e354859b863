// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A question of the conformance data, defaults filled in. */
record RecordedQuestion(JsonNode node) {

    String name() {
        return node.path("name").asString();
    }

    String type() {
        return node.path("type").asString();
    }

    String dclass() {
        return node.path("cls").asString("IN");
    }

    Transport transport() {
        return node.path("transport").asString("udp").equals("tcp") ? Transport.TCP : Transport.UDP;
    }

    @Nullable
    Integer edns() {
        JsonNode edns = node.get("edns");
        return edns == null ? Integer.valueOf(1232) : edns.isNull() ? null : Integer.valueOf(edns.asInt());
    }

    int dnssecOk() {
        return node.path("do").asInt(0);
    }

    int rd() {
        return node.path("rd").asInt(1);
    }

    int ad() {
        return node.path("ad").asInt(0);
    }

    int cd() {
        return node.path("cd").asInt(0);
    }

    int version() {
        return node.path("version").asInt(0);
    }

    String options() {
        return node.path("opts").asString("");
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
