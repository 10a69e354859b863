// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What is shown with a request.
 *
 * @param authorization the value of the {@code Authorization} header, empty for none. A secret
 * @param key the client certificate that came with it, null if the kubeconfig's own counts
 */
record Pass(String authorization, @Nullable ClientKey key) {

    /** Nothing to show. */
    static final Pass NONE = new Pass("", null);

    /** A bearer token. */
    static Pass bearer(String token) {
        return new Pass("Bearer " + token, null);
    }

    /** Whether a header can carry it (RFC 9110 section 5.5). */
    boolean isSendable() {
        return authorization.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'));
    }

    /** Says only what sort it is. */
    @Override
    public String toString() {
        return "Pass[" + (authorization.isEmpty() ? "" : "(secret)") + (key == null ? "" : key) + "]";
    }

    /**
     * Where passes come from. Safe for any thread; calls may take as long as a person needs to sign in, and end with a {@link
     * java.util.concurrent.CancellationException} when it is closed.
     */
    interface Office extends AutoCloseable {

        /** The pass that counts now. */
        Pass pass() throws ProblemException, InterruptedException;

        /**
         * Gets another one, after that one was refused.
         *
         * @return whether there is another; false if the same would be shown again
         */
        boolean renew(Pass refused) throws ProblemException, InterruptedException;

        /** Whether another try may take a person, as where a plugin failed that opens a page in the browser. */
        default boolean mayNeedPerson() {
            return false;
        }

        /** Whether one is being got, for which a person may be needed. */
        default boolean isSigningIn() {
            return false;
        }

        /** Nobody needs one any more: one that is being got is given up. */
        @Override
        default void close() {}
    }
}
