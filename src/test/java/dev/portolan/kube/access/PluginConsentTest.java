// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Consent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PluginConsentTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void personIsToldWhatAPluginSaysUntilItEnds() {
        Consent person = new RememberedConsent(new Listening());
        PluginConsent.Words words = new PluginConsent("aks", List.of("kubelogin", "get-token"), person).words(false);

        words.hears("Enter the code ABC.\n");
        words.close();
        words.hears("Enter the code ABC.\nA browser that it left goes on talking.\n");

        assertThat(told)
                .containsExactly("aks: kubelogin get-token: Enter the code ABC.\n", "aks: kubelogin get-token: ");
    }

    @Test
    void runThatSaidNothingTakesAwayNothingOfAnother() {
        Consent person = new RememberedConsent(new Listening());
        PluginConsent.Words silent = new PluginConsent("aks", List.of("kubelogin"), person).words(false);
        PluginConsent.Words speaking = new PluginConsent("aks", List.of("kubelogin"), person).words(false);

        speaking.hears("Enter the code ABC.\n");
        silent.close();

        assertThat(told).containsExactly("aks: kubelogin: Enter the code ABC.\n");
    }

    @Test
    void terminalIsLentToAPluginThatAsksAndTakenBackOnceWhenItHasEnded() {
        PluginConsent plugin = new PluginConsent("aks", List.of("kubelogin"), new RememberedConsent(new Listening()));

        plugin.words(false).close();
        assertThat(told).isEmpty();

        PluginConsent.Words words = plugin.words(true);
        words.hears("Password: ");
        words.ended();
        words.close();

        assertThat(told).containsExactly("lent", "aks: kubelogin: Password: ", "aks: kubelogin: ", "taken back");
    }

    private final class Listening implements Consent {

        @Override
        public CompletableFuture<Boolean> toRun(Program program) {
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public void says(Program program, String said) {
            told.add(program.context() + ": " + program.line() + ": " + said);
        }

        @Override
        public Runnable lendTerminal() {
            told.add("lent");
            return () -> told.add("taken back");
        }
    }
}
