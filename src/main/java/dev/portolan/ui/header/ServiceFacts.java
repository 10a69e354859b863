// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.ReadyCount;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServicePort;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together the facts of a Service. */
final class ServiceFacts {

    /** Of more ports than these the first is shown and the rest counted; the Copy menu has all. */
    private static final int MOST_PORTS = 2;

    private final SessionView view;
    private final Service service;
    private final ServiceNames names;
    private final List<Fact> facts = new ArrayList<>();

    ServiceFacts(SessionView view, Service service, ServiceNames names) {
        this.view = view;
        this.service = service;
        this.names = names;
    }

    List<Fact> all() {
        switch (service) {
            case ClusterIpService clusterIp -> {
                addresses(clusterIp);
                ports();
                exposure(clusterIp);
                ready();
            }
            case HeadlessService _ -> {
                facts.add(new Fact(
                        Messages.text("header.fact.clusterIp"),
                        List.of(words(Messages.text("header.clusterIp.headless"))),
                        Fact.Weight.FOURTH));
                ports();
                ready();
            }
            case ExternalNameService alias -> {
                add(Messages.text("header.fact.pointsTo"), new Fact.Data(alias.externalName()));
                facts.add(new Fact(
                        Messages.text("header.fact.clusterIp"),
                        List.of(words(Messages.text("header.clusterIp.none"))),
                        Fact.Weight.FOURTH));
                ports();
            }
        }
        add(Messages.text("header.fact.fullName"), new Fact.Copyable(names.full()));
        if (names.work()) {
            shortNames();
        } else {
            add(Messages.text("header.fact.inDns"), words(names.inDns().words()));
        }
        return List.copyOf(facts);
    }

    private void shortNames() {
        facts.add(new Fact(
                Messages.text("header.fact.near", service.id().namespace()),
                List.of(new Fact.Chip(names.near())),
                Fact.Weight.THIRD));
        facts.add(new Fact(
                Messages.text("header.fact.anywhere"),
                names.anywhere().stream().<Fact.Value>map(Fact.Chip::new).toList(),
                Fact.Weight.FIRST));
    }

    private void addresses(ClusterIpService clusterIp) {
        List<String> addresses = clusterIp.clusterIps();
        facts.add(new Fact(
                addresses.size() > 1 ? Messages.text("header.fact.clusterIps") : Messages.text("header.fact.clusterIp"),
                addresses.isEmpty() ? List.of(words(Messages.text("header.clusterIp.pending"))) : copyable(addresses),
                Fact.Weight.ALWAYS));
    }

    private void ports() {
        List<ServicePort> ports = service.ports();
        boolean some = ports.size() > MOST_PORTS;
        List<Fact.Value> values = new ArrayList<>();
        if (ports.isEmpty()) {
            values.add(words(Messages.text("header.ports.none")));
        }
        ports.stream()
                .limit(some ? 1 : MOST_PORTS)
                .map(port -> new Fact.Data(port.text()))
                .forEach(values::add);
        if (some) {
            values.add(words(Messages.text("header.ports.more", ports.size() - 1)));
        }
        facts.add(new Fact(
                ports.size() == 1 ? Messages.text("header.fact.port") : Messages.text("header.fact.ports"),
                values,
                Fact.Weight.SECOND));
    }

    private void exposure(ClusterIpService clusterIp) {
        Exposure exposure = clusterIp.exposure();
        List<Fact.Value> nodePorts = service.ports().stream()
                .filter(port -> port.nodePort() > 0)
                .limit(MOST_PORTS)
                .<Fact.Value>map(port -> new Fact.Data(port.nodePort() + "/" + port.protocol()))
                .toList();
        if (exposure.type() == Exposure.Type.NODE_PORT && !nodePorts.isEmpty()) {
            add(Messages.text("header.fact.nodePort"), nodePorts);
        }
        if (exposure.type() == Exposure.Type.LOAD_BALANCER) {
            add(
                    Messages.text("header.fact.loadBalancer"),
                    exposure.ingress().isEmpty()
                            ? List.of(words(Messages.text("header.loadBalancer.pending")))
                            : copyable(exposure.ingress()));
        }
        if (!exposure.externalIps().isEmpty()) {
            add(Messages.text("header.fact.externalIps"), copyable(exposure.externalIps()));
        }
    }

    private void ready() {
        ReadyCount count = ReadyCount.of(view.snapshot(), service);
        Instant asOf = asOf();
        String caption = asOf == null
                ? Messages.text("header.fact.ready")
                : Messages.text("header.fact.readyAt", Times.time(asOf));
        add(caption, readiness(count));
    }

    private Fact.Value readiness(ReadyCount count) {
        return switch (count.knowledge()) {
            case NONE -> words(Messages.text("header.ready.none"));
            case NOT_READ ->
                new Fact.Readiness(
                        Messages.text("header.ready.notRead"),
                        Fact.Mood.NEUTRAL,
                        ReadyCount.whyUnknown(view.snapshot(), service));
            case COUNTED -> {
                if (count.total() == 0) {
                    yield new Fact.Readiness(Messages.text("header.ready.noEndpoints"), Fact.Mood.WARN);
                }
                Fact.Mood mood = count.isShort() ? Fact.Mood.WARN : Fact.Mood.GOOD;
                yield new Fact.Readiness(
                        Messages.text("header.ready.count", count.ready(), count.total()),
                        asOf() == null && view.hasPicture() ? mood : Fact.Mood.NEUTRAL);
            }
        };
    }

    private @Nullable Instant asOf() {
        return view.asOf(service.id().namespace(), EnumSet.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE));
    }

    private void add(String caption, Fact.Value value) {
        add(caption, List.of(value));
    }

    private void add(String caption, List<Fact.Value> values) {
        facts.add(new Fact(caption, values, Fact.Weight.ALWAYS));
    }

    private static Fact.Value words(String text) {
        return new Fact.Words(text);
    }

    private static List<Fact.Value> copyable(List<String> addresses) {
        return addresses.stream().<Fact.Value>map(Fact.Copyable::new).toList();
    }
}
