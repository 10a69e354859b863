// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.cluster.Unread;
import dev.portolan.route.EndpointState;
import dev.portolan.route.Reason;
import dev.portolan.ui.fx.Messages;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.Derivation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains the rows of a Service. Derives records, so it is for another thread than the FX thread. */
final class EndpointExplainer {

    private final ClusterZone zone;
    private final Service service;

    EndpointExplainer(ClusterZone zone, Service service) {
        this.zone = zone;
        this.service = service;
    }

    EndpointExplanation explain(EndpointRow row) {
        return switch (row.origin()) {
            case EndpointRow.Listed listed -> listed(row, listed);
            case EndpointRow.Unlisted(Pod pod) -> unlisted(row, pod);
        };
    }

    private EndpointExplanation listed(EndpointRow row, EndpointRow.Listed listed) {
        boolean served = row.isServed();
        List<Step> steps = new ArrayList<>();
        steps.add(podStep(row, listed));
        steps.add(new Step(sliceSentence(row.cells().conditions().ready()), sliceEvidence(row, listed)));
        steps.add(serviceStep(row, listed));
        return new EndpointExplanation(title(row, served), !served, steps, effect(listed, served), podSentence(row));
    }

    private String title(EndpointRow row, boolean served) {
        if (isThroughClusterIp()) {
            return served
                    ? Messages.text("endpoints.why.connections", row.name())
                    : Messages.text("endpoints.why.noConnections", row.name());
        }
        return served
                ? Messages.text("endpoints.why.records", row.name())
                : Messages.text("endpoints.why.noRecords", row.name());
    }

    private Step podStep(EndpointRow row, EndpointRow.Listed listed) {
        Reason reason = listed.state().readiness().reason();
        Pod pod = listed.pod();
        if (listed.state().state() == EndpointState.NOT_READY
                && pod != null
                && pod.status().isReady()) {
            return new Step(Messages.text("endpoints.step.readyUnlisted"), reason.words());
        }
        return switch (listed.state().state()) {
            case UNKNOWN -> new Step(Messages.text("endpoints.step.manual"), field("spec.selector"));
            case TERMINATING, TERMINATING_SERVING ->
                new Step(Messages.text("endpoints.step.terminating"), reason.words());
            case READY -> readyStep(row, pod);
            case NOT_READY ->
                reason.isGiven()
                        ? new Step(Messages.text("endpoints.step.notReady"), reason.words())
                        : new Step(Messages.text("endpoints.step.unread"), reason.missing());
        };
    }

    /** Behind an endpoint that is ready stands a pod that nobody read, or one that is not ready and published all the same. */
    private Step readyStep(EndpointRow row, @Nullable Pod pod) {
        String since = row.cells().pod().times().since();
        if (pod == null) {
            String why = zone.snapshot()
                    .coverage()
                    .unread(ResourceKind.POD, service.id().namespace())
                    .map(Unread::reason)
                    .orElse("");
            String name = row.cells().place().pod();
            String unread = name.isEmpty() ? since : Messages.text("endpoints.evidence.noPod", name);
            return new Step(Messages.text("endpoints.step.unread"), why.isEmpty() ? unread : why);
        }
        return pod.status().isReady()
                ? new Step(Messages.text("endpoints.step.ready"), since)
                : new Step(
                        Messages.text("endpoints.step.notReady"), Reason.of(pod).words());
    }

    private static String sliceEvidence(EndpointRow row, EndpointRow.Listed listed) {
        String evidence = Messages.text(
                "endpoints.evidence.slice",
                listed.slice().id().name(),
                row.key().address());
        EndpointCells.DnsName dns = row.cells().dns();
        return dns.answered() || dns.name().own().isEmpty()
                ? evidence
                : Messages.text(
                        "endpoints.evidence.noRecord", evidence, dns.name().own());
    }

    private static String sliceSentence(Answer ready) {
        return switch (ready) {
            case YES -> Messages.text("endpoints.step.sliceYes");
            case NO, UNSET_NO, UNKNOWN -> Messages.text("endpoints.step.sliceNo");
            case UNSET_YES -> Messages.text("endpoints.step.sliceUnset");
        };
    }

    private Step serviceStep(EndpointRow row, EndpointRow.Listed listed) {
        if (isThroughClusterIp()) {
            return new Step(
                    row.isServed()
                            ? Messages.text("endpoints.step.proxyPicks")
                            : Messages.text("endpoints.step.proxyLeaves"),
                    field("spec.clusterIP"));
        }
        boolean publishes = traffic().publishNotReadyAddresses();
        String policy = field("spec.publishNotReadyAddresses: " + publishes);
        if (!row.isServed()) {
            return new Step(
                    publishes
                            ? Messages.text("endpoints.step.sliceDecides")
                            : Messages.text("endpoints.step.readyOnly"),
                    policy);
        }
        Pod pod = listed.pod();
        if (publishes && pod != null && !pod.status().isReady()) {
            return new Step(Messages.text("endpoints.step.publishes"), policy);
        }
        String name = row.cells().dns().name().full();
        return listed.endpoint().hostname().isEmpty()
                ? new Step(Messages.text("endpoints.step.namedByAddress"), name)
                : new Step(
                        Messages.text(
                                "endpoints.step.namedByHostname",
                                listed.endpoint().hostname()),
                        name);
    }

    private EndpointExplanation.Effect effect(EndpointRow.Listed listed, boolean served) {
        if (isThroughClusterIp()) {
            return new EndpointExplanation.Effect(Messages.text("endpoints.effect.clusterIp"), "");
        }
        String records = RecordEffect.of(zone, service, listed.endpoint());
        if (records.isEmpty()) {
            return new EndpointExplanation.Effect(Messages.text("endpoints.effect.none"), "");
        }
        if (served) {
            return new EndpointExplanation.Effect(Messages.text("endpoints.effect.records", records), "");
        }
        boolean canPublish =
                !traffic().publishNotReadyAddresses() && !service.selector().isEmpty();
        return new EndpointExplanation.Effect(
                Messages.text("endpoints.effect.missing", records),
                canPublish ? Messages.text("endpoints.effect.publish") : "");
    }

    private EndpointExplanation unlisted(EndpointRow row, Pod pod) {
        List<Step> steps = List.of(
                new Step(Messages.text("endpoints.step.selected", selector()), field("spec.selector")),
                pod.status().podIp().isEmpty()
                        ? new Step(Messages.text("endpoints.step.noAddress"), standing(pod))
                        : new Step(Messages.text("endpoints.step.noSlice"), standing(pod)));
        return new EndpointExplanation(
                Messages.text("endpoints.why.notListed", row.name()),
                true,
                steps,
                new EndpointExplanation.Effect(Messages.text("endpoints.effect.notListed"), ""),
                podSentence(row));
    }

    private static String standing(Pod pod) {
        String phase =
                "Pod " + pod.id().name() + ", status.phase " + pod.status().phase();
        String words = Reason.of(pod).words();
        return words.isEmpty() || pod.status().conditions().isEmpty() ? phase : phase + "; " + words;
    }

    private String podSentence(EndpointRow row) {
        @Nullable Pod pod = row.origin().pod();
        EndpointCells.PodCells cells = row.cells().pod();
        return pod == null
                ? ""
                : Messages.text(
                        "endpoints.pod.sentence",
                        pod.id().name(),
                        cells.phase(),
                        cells.containers(),
                        cells.restarts(),
                        cells.times().age());
    }

    private boolean isThroughClusterIp() {
        return service instanceof ClusterIpService;
    }

    private TrafficPolicy traffic() {
        return service instanceof HeadlessService headless ? headless.traffic() : TrafficPolicy.DEFAULT;
    }

    private String selector() {
        Map<String, String> sorted = new TreeMap<>(service.selector());
        return sorted.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
    }

    private String field(String field) {
        return service.id() + " " + field;
    }
}
