// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.zone.Derivation;
import java.util.List;

/**
 * Why an endpoint counts or does not, for a person to read.
 *
 * @param title what the explanation answers
 * @param needsAttention whether a person should look
 * @param steps the chain from the pod to its effect
 * @param effect what follows for the records
 * @param pod what the pod says of itself, a sentence; empty if there is none
 */
record EndpointExplanation(
        String title, boolean needsAttention, List<Derivation.Step> steps, Effect effect, String pod) {

    /**
     * What follows.
     *
     * @param sentence what is the case
     * @param advice what a person can do, empty if nothing; what stands between backticks is code
     */
    record Effect(String sentence, String advice) {}

    EndpointExplanation {
        steps = List.copyOf(steps);
    }
}
