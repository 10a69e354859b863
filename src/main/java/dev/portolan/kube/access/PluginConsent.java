// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Whether the plugin of one connection may be run: asked before the first run. One thread at a time. */
final class PluginConsent {

    private final Consent.Program program;
    private final Consent consent;
    private boolean given;

    PluginConsent(String context, List<String> command, Consent consent) {
        this.program = new Consent.Program(context, command);
        this.consent = consent;
    }

    /**
     * Waits for a person's yes.
     *
     * @throws ProblemException if the answer is no
     */
    void demand() throws ProblemException, InterruptedException {
        given = given || answer();
        if (!given) {
            throw new ProblemException(new Problem(
                    "`" + program.line() + "` was not run, since you did not allow it.",
                    "The context " + program.context() + " needs it to sign in.",
                    "Connect again to be asked once more.",
                    ""));
        }
    }

    private boolean answer() throws InterruptedException {
        CompletableFuture<Boolean> answer = consent.toRun(program);
        try {
            return answer.get();
        } catch (CancellationException | ExecutionException e) {
            // Nobody said yes.
            return false;
        } finally {
            answer.cancel(false);
        }
    }
}
