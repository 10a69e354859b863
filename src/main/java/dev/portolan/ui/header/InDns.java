// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.cluster.Service;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.why.Explainer;
import dev.portolan.ui.fx.Messages;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.MissingRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** How the cluster's DNS answers address questions for a Service's name. */
enum InDns {
    /** With addresses, or with an alias. */
    ANSWERED,
    /** The profile keeps the Service from the DNS, or it makes no record. */
    NO,
    /** What decides it was not read. */
    NOT_KNOWN,
    /** With nothing, for another reason than those below. */
    UNANSWERED,
    /** A headless name without ready endpoints does not exist (DNS specification 2.4.1). */
    NONE_READY,
    /** The Service has got no cluster IP yet. */
    NO_CLUSTER_IP,
    /** An alias to a name that does not answer is not told either. */
    NO_TARGET;

    /** In words for a person; nothing to say where it is {@link #ANSWERED}. */
    String words() {
        return switch (this) {
            case ANSWERED -> "";
            case NO -> Messages.text("header.inDns.no");
            case NOT_KNOWN -> Messages.text("header.inDns.unknown");
            case UNANSWERED -> Messages.text("header.inDns.noAnswer");
            case NONE_READY -> Messages.text("header.inDns.noneReady");
            case NO_CLUSTER_IP -> Messages.text("header.inDns.noClusterIp");
            case NO_TARGET -> Messages.text("header.inDns.noTarget");
        };
    }

    static InDns of(ClusterZone zone, Service service) {
        if (zone.hides(service)) {
            return zone.missingAtName(service).stream()
                            .anyMatch(missing -> missing.outcome() == MissingRecord.Outcome.NOT_KNOWN)
                    ? NOT_KNOWN
                    : NO;
        }
        Name name = zone.nameOf(service.id());
        Resolver resolver = Resolver.offline(zone);
        return answers(resolver, name, Type.A) || answers(resolver, name, Type.AAAA) ? ANSWERED : why(resolver, name);
    }

    private static boolean answers(Resolver resolver, Name name, int type) {
        return !resolver.resolve(Question.of(name, type)).records().isEmpty();
    }

    private static InDns why(Resolver resolver, Name name) {
        return switch (new Explainer(resolver)
                .explain(Question.of(name, Type.A))
                .cause()) {
            case NOT_READ -> NOT_KNOWN;
            case NO_ENDPOINTS, NONE_READY -> NONE_READY;
            case NO_CLUSTER_IP -> NO_CLUSTER_IP;
            case ALIAS_LOOP, ALIAS_TOO_LONG, ALIAS_TARGET_MISSING -> NO_TARGET;
            case ALIAS_IS_ADDRESS, ALIAS_INVALID -> NO;
            default -> UNANSWERED;
        };
    }
}
