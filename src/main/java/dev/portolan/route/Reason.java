// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.Pod;

/**
 * Why an endpoint is not ready, in the API's words.
 *
 * @param brief a few words for a line: {@code ContainersNotReady: [mongo]}; empty if there is no reason
 * @param words the whole, as the API says it; empty if there is no reason
 * @param missing why no reason can be given, a sentence; empty if there is one or none is needed
 */
public record Reason(String brief, String words, String missing) {

    /** No reason is needed. */
    public static final Reason NONE = new Reason("", "", "");

    /** Why that pod is not ready; {@link #NONE} if it is. */
    public static Reason of(Pod pod) {
        return pod.status().isReady() ? NONE : Reasons.notReady(pod);
    }

    /** There would be a reason, but it was not read. */
    static Reason missing(String why) {
        return new Reason("", "", why);
    }

    /** Whether there is a reason in the API's words. */
    public boolean isGiven() {
        return !brief.isEmpty();
    }
}
