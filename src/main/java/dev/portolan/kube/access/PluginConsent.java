// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The person for whom the plugin of one connection is run: asked before the first run, and told what it says. */
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
                    "`" + program.brief() + "` was not run, since you did not allow it.",
                    "The context " + program.context() + " needs it to sign in.",
                    "Connect again to be asked once more.",
                    ""));
        }
    }

    /** Whether the person can be asked on the standard input. */
    boolean hasTerminal() {
        return consent.hasTerminal();
    }

    /**
     * Passes on what the plugin says in one run of it.
     *
     * @param asks whether it is lent the terminal meanwhile
     */
    Words words(boolean asks) {
        return new Words(asks ? consent.lendTerminal() : () -> {});
    }

    /** What the plugin says in one run. A browser that it opened may go on talking; that is not passed on. */
    final class Words implements ProgramRun.Witness, AutoCloseable {

        private final Runnable takeBack;
        private boolean heard;
        private boolean ended;

        private Words(Runnable takeBack) {
            this.takeBack = takeBack;
        }

        /** All that it said so far. */
        @Override
        public synchronized void hears(String said) {
            if (!ended) {
                heard = true;
                consent.says(program, said);
            }
        }

        /** It has ended. A run that said nothing takes nothing away: another one for the same context may still speak. */
        @Override
        public synchronized void ended() {
            if (ended) {
                return;
            }
            ended = true;
            if (heard) {
                consent.says(program, "");
            }
            takeBack.run();
        }

        @Override
        public void close() {
            ended();
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
