// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import java.util.List;

/**
 * Why a record exists.
 *
 * @param object the object that it derives from first of all
 * @param field the field of that object, as the From column shows it: {@code spec.clusterIP}, {@code spec.ports: http},
 *     {@code endpoint 10.244.2.9}
 * @param steps the chain from field to rule to record, at least one
 * @param goesAwayWhen completes the sentence "Goes away when", with its full stop
 * @param standard whether a standard or CoreDNS alone asks for it
 */
public record Derivation(ObjectRef object, String field, List<Step> steps, String goesAwayWhen, Standard standard) {

    public Derivation {
        steps = List.copyOf(steps);
    }

    /** Who says that such a record is to be. */
    public enum Standard {
        /** The Kubernetes DNS specification. */
        SPECIFICATION,
        /** CoreDNS only; the specification is silent or says otherwise. */
        COREDNS
    }

    /**
     * One link of the chain.
     *
     * @param sentence a whole sentence; what stands between backticks is code
     * @param evidence the object, field and value that show it, or the section of the standard or source that rules it
     */
    public record Step(String sentence, String evidence) {}
}
