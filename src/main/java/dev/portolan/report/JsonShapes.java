// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.TargetRef;
import dev.portolan.cluster.Unread;
import dev.portolan.zone.Derivation;
import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.MissingRecord;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Consumer;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Type;
import tools.jackson.core.JsonGenerator;

/** The shapes that scripts rely on, each written in one place. Fields are only ever added. */
final class JsonShapes {

    private final JsonGenerator json;

    JsonShapes(JsonGenerator json) {
        this.json = json;
    }

    /** {@code {"namespace", "name", "type", "addresses", "ports", "endpointsReady", "endpointsTotal"}}, without its braces. */
    void facts(ServiceFacts facts) {
        json.writeStringProperty("namespace", facts.id().namespace());
        json.writeStringProperty("name", facts.id().name());
        json.writeStringProperty("type", facts.type());
        texts("addresses", facts.addresses());
        array("ports", facts.ports(), this::port);
        if (facts.ready().isCounted()) {
            json.writeNumberProperty("endpointsReady", facts.ready().ready());
            json.writeNumberProperty("endpointsTotal", facts.ready().total());
        }
    }

    /** {@code {"name", "ttl", "class", "type", "data", "from", "standard"}}, without its braces. */
    void record(DerivedRecord record) {
        json.writeStringProperty("name", record.name().toString());
        json.writeNumberProperty("ttl", record.data().getTTL());
        json.writeStringProperty("class", DClass.string(record.data().getDClass()));
        json.writeStringProperty("type", Type.string(record.type()));
        json.writeStringProperty("data", record.data().rdataToString());
        Derivation derivation = record.derivation();
        from(derivation);
        json.writeStringProperty(
                "standard",
                switch (derivation.standard()) {
                    case SPECIFICATION -> "specification";
                    case COREDNS -> "coredns";
                });
    }

    /** {@code {"name", "type", "outcome", "reason", "from"}}, without its braces. */
    void missing(MissingRecord missing) {
        json.writeStringProperty("name", missing.name().toString());
        json.writeStringProperty("type", Type.string(missing.type()));
        json.writeStringProperty(
                "outcome",
                switch (missing.outcome()) {
                    case NO_DATA -> "NODATA";
                    case NAME_ERROR -> "NXDOMAIN";
                    case LEFT_OUT -> "left out";
                    case NOT_KNOWN -> "not known";
                });
        json.writeStringProperty("reason", missing.reason());
        from(missing.derivation());
    }

    /** {@code {"addresses", "ready", "serving", "terminating", "hostname", "pod", "node", "zone"}}, without its braces. */
    void endpoint(Endpoint endpoint) {
        texts("addresses", endpoint.addresses());
        json.writeBooleanProperty("ready", endpoint.isReady());
        json.writeBooleanProperty("serving", endpoint.conditions().isServing());
        json.writeBooleanProperty("terminating", endpoint.conditions().isTerminating());
        optional("hostname", endpoint.hostname());
        TargetRef target = endpoint.target();
        if (target != null) {
            json.writeStringProperty(target.isPod() ? "pod" : target.kind().toLowerCase(Locale.ROOT), target.name());
        }
        optional("node", endpoint.placement().node());
        optional("zone", endpoint.placement().zone());
    }

    /** {@code {"kind", "namespace", "onlyIn", "reason"}}, without its braces. */
    void unread(Unread unread) {
        json.writeStringProperty("kind", unread.kind().kind());
        optional("namespace", unread.namespace());
        if (!unread.onlyIn().isEmpty()) {
            texts("onlyIn", unread.onlyIn());
        }
        if (unread.partly()) {
            json.writeBooleanProperty("partly", true);
        }
        optional("reason", unread.reason());
    }

    void optional(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    void texts(String name, Collection<String> texts) {
        json.writeName(name).writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** An array of objects. */
    <T> void array(String name, Iterable<T> items, Consumer<T> fields) {
        json.writeName(name).writeStartArray();
        for (T item : items) {
            object(() -> fields.accept(item));
        }
        json.writeEndArray();
    }

    /** An object with these fields, as an element of an array. */
    void object(Runnable fields) {
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    /** An object with these fields, as the value of a property. */
    void object(String name, Runnable fields) {
        json.writeName(name);
        object(fields);
    }

    private void port(ServicePort port) {
        optional("name", port.name());
        json.writeStringProperty("protocol", port.protocol().name());
        json.writeNumberProperty("port", port.port());
        optional("targetPort", port.targetPort());
        if (port.nodePort() != 0) {
            json.writeNumberProperty("nodePort", port.nodePort());
        }
    }

    private void from(Derivation derivation) {
        object("from", () -> {
            json.writeStringProperty("kind", derivation.object().kind().kind());
            optional("namespace", derivation.object().id().namespace());
            json.writeStringProperty("name", derivation.object().id().name());
            json.writeStringProperty("field", derivation.field());
        });
    }
}
