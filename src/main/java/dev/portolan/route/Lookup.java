// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import java.util.List;
import org.xbill.DNS.Name;

/**
 * A question to the cluster DNS and its answer.
 *
 * @param name the name that is found in the end, absolute
 * @param typed what the client asks for; its search list completes it: {@code quote}, or {@code quote.kiada} elsewhere
 * @param types the record types asked: {@code A}, {@code AAAA} or {@code A, AAAA}
 * @param answers the addresses of the answer in numeric order, or the one name of an alias; empty if there are none
 * @param outcome how the question ends
 */
public record Lookup(Name name, String typed, String types, List<String> answers, Outcome outcome) {

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

        Outcome(String label) {
            this.label = label;
        }

        /** What DNS tools call it. */
        public String label() {
            return label;
        }
    }

    public Lookup {
        answers = List.copyOf(answers);
    }
}
