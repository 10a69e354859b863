// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Consent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Asks once for each command: whoever said yes is not asked again, whichever context needs it. Safe for any thread. */
public final class RememberedConsent implements Consent {

    private final Consent asked;
    private final Set<List<String>> given = ConcurrentHashMap.newKeySet();

    /** Remembers what that one answers. */
    public RememberedConsent(Consent asked) {
        this.asked = asked;
    }

    @Override
    public void says(Program program, String said) {
        asked.says(program, said);
    }

    @Override
    public boolean hasTerminal() {
        return asked.hasTerminal();
    }

    @Override
    public Runnable lendTerminal() {
        return asked.lendTerminal();
    }

    @Override
    public CompletableFuture<Boolean> toRun(Program program) {
        if (given.contains(program.command())) {
            return CompletableFuture.completedFuture(true);
        }
        CompletableFuture<Boolean> answer = asked.toRun(program);
        CompletableFuture<Boolean> remembered = answer.thenApply(yes -> {
            if (yes) {
                given.add(program.command());
            }
            return yes;
        });
        // A future does not tell those that it depends on when nobody waits any more.
        var _ = remembered.whenComplete((_, _) -> answer.cancel(false));
        return remembered;
    }
}
