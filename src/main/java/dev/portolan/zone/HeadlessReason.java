// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.zone.Derivation.Standard;
import dev.portolan.zone.Derivation.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a headless Service has a record: one of its endpoints counts.
 *
 * @param service the Service
 * @param member the endpoint
 * @param port the port that the record is about, null if it is about none
 * @param rule what makes a record of them
 */
record HeadlessReason(
        NamespacedName service, Member member, @Nullable EndpointPort port, Rule rule) implements Reason {

    private static final String GOES_WITH_ENDPOINT =
            "the endpoint turns unready or goes, or the Service is deleted or gets a cluster IP.";

    /** What of a headless Service makes a record: a section of the specification, or CoreDNS alone. */
    enum Rule {
        ADDRESS("A headless name answers with the addresses of all ready endpoints.", "2.4.1"),
        OWN_NAME("Each ready endpoint has a name of its own.", "2.4.1"),
        NAMED_PORT("Each named port gets one SRV record for each ready endpoint.", "2.4.2"),
        ANY_PORT("An SRV question for the Service's own name is answered with all ports.", ""),
        POINTER("The address of a ready endpoint points back to the endpoint's name.", "2.4.3"),
        PORT_ADDRESS("CoreDNS answers address questions for the port's name too.", "");

        private final String sentence;
        private final String section;

        Rule(String sentence, String section) {
            this.sentence = sentence;
            this.section = section;
        }

        private Step step() {
            return section.isEmpty() ? Wording.coreDns(sentence) : Wording.rule(sentence, section);
        }

        private Standard standard() {
            return section.isEmpty() ? Standard.COREDNS : Standard.SPECIFICATION;
        }
    }

    @Override
    public Derivation derivation() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "The Service is headless: it has no cluster IP.", Wording.field(service, "spec.clusterIP None")));
        if (port != null) {
            steps.add(declares(port));
        }
        steps.add(member.readyStep());
        if (rule == Rule.OWN_NAME) {
            steps.add(member.labelStep());
        }
        steps.add(rule.step());
        return new Derivation(
                Wording.slice(member.slice().id()), member.field(), steps, GOES_WITH_ENDPOINT, rule.standard());
    }

    private Step declares(EndpointPort declared) {
        String sentence = declared.name().isEmpty()
                ? "Its EndpointSlice lists the unnamed port " + Wording.port(declared) + "."
                : "Its EndpointSlice lists the named port `" + declared.name() + "`, "
                        + Wording.port("", declared.number(), declared.protocol()) + ".";
        return new Step(sentence, "EndpointSlice " + member.slice().id().name() + ", ports");
    }
}
