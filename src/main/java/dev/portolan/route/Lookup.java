// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.zone.MissingRecord;
import java.util.List;
import java.util.stream.Collectors;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * A question to the cluster DNS and its answer.
 *
 * @param name the name that is found in the end, absolute
 * @param typed what the client asks for; its search list completes it: {@code quote}, or {@code quote.kiada} elsewhere
 * @param types the record types asked, A before AAAA
 * @param reply what the cluster DNS answers
 */
public record Lookup(Name name, String typed, List<Integer> types, Reply reply) {

    public Lookup {
        types = List.copyOf(types);
    }

    /**
     * What the cluster DNS answers.
     *
     * @param answers the addresses of the answer in numeric order, or the one name of an alias; empty if there are none
     * @param outcome how the question ends
     * @param reason why there is no answer, a clause: {@code the namespace is not exposed}; empty if there is one
     * @param hidden whether the profile keeps from the DNS what the cluster has
     */
    public record Reply(List<String> answers, Outcome outcome, String reason, boolean hidden) {

        public Reply {
            answers = List.copyOf(answers);
        }

        static Reply of(List<String> answers) {
            return new Reply(answers, Outcome.ANSWERED, "", false);
        }

        /** No answer, for what is missing at the name. */
        static Reply none(List<MissingRecord> missing, boolean hidden) {
            List<String> reasons =
                    missing.stream().map(MissingRecord::reason).distinct().toList();
            String reason = reasons.size() == 1 ? reasons.getFirst() : "no endpoint is ready";
            return new Reply(List.of(), Outcome.of(missing), reason, hidden);
        }
    }

    /** How a question ends. */
    public enum Outcome {
        /** With records. */
        ANSWERED("NOERROR"),
        /** The name exists, the record type does not (RFC 2308). */
        NO_DATA("NODATA"),
        /** The name does not exist. */
        NAME_ERROR("NXDOMAIN"),
        /** Nobody can tell: the EndpointSlices were not read. */
        NOT_KNOWN("not known");

        private final String label;

        /** DNS specification 2.4.1: without a ready endpoint a headless name does not exist. */
        static Outcome of(List<MissingRecord> missing) {
            return missing.stream()
                    .findFirst()
                    .map(record -> switch (record.outcome()) {
                        case NO_DATA, LEFT_OUT -> NO_DATA;
                        case NAME_ERROR -> NAME_ERROR;
                        case NOT_KNOWN -> NOT_KNOWN;
                    })
                    .orElse(NAME_ERROR);
        }

        Outcome(String label) {
            this.label = label;
        }

        /** What DNS tools call it. */
        public String label() {
            return label;
        }
    }

    /** The addresses of the answer in numeric order, or the one name of an alias; empty if there are none. */
    public List<String> answers() {
        return reply.answers();
    }

    /** The record types asked, as they are written: {@code A}, {@code AAAA} or {@code A, AAAA}. */
    public String typesText() {
        return types.stream().map(Type::string).collect(Collectors.joining(", "));
    }

    /** How the question ends. */
    public Outcome outcome() {
        return reply.outcome();
    }

    /** Why there is no answer, a clause; empty if there is one. */
    public String reason() {
        return reply.reason();
    }

    /** Whether the profile keeps from the DNS what the cluster has. */
    public boolean isHidden() {
        return reply.hidden();
    }
}
