// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * The conditions of an endpoint, as written (EndpointSlice API, {@code discovery.k8s.io/v1} EndpointConditions).
 *
 * @param ready as written; the cluster DNS looks at this one alone
 * @param serving as written
 * @param terminating as written
 */
public record EndpointConditions(Condition ready, Condition serving, Condition terminating) {

    /** Ready, serving, not terminating. */
    public static final EndpointConditions READY =
            new EndpointConditions(Condition.TRUE, Condition.TRUE, Condition.FALSE);

    /** Neither ready nor serving, not terminating. */
    public static final EndpointConditions NOT_READY =
            new EndpointConditions(Condition.FALSE, Condition.FALSE, Condition.FALSE);

    /** Nothing said: ready, serving, not terminating, by the API's rules. */
    public static final EndpointConditions UNSET =
            new EndpointConditions(Condition.UNSET, Condition.UNSET, Condition.UNSET);

    /** Whether the endpoint counts as ready: unset means ready. */
    public boolean isReady() {
        return ready != Condition.FALSE;
    }

    /** Whether it can serve: unset means that it does, as kube-proxy reads it, whatever is said of ready. */
    public boolean isServing() {
        return serving != Condition.FALSE;
    }

    /** Whether it is going away: unset means it is not. */
    public boolean isTerminating() {
        return terminating == Condition.TRUE;
    }
}
