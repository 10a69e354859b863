// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Consent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PluginWordsTest {

    private static final Consent.Program LOGIN = new Consent.Program("aks", List.of("kubelogin", "get-token"));
    private static final Consent.Program AWS = new Consent.Program("eks", List.of("aws"));

    private final StringWriter printed = new StringWriter();
    private final PluginWords words = new PluginWords(
            new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(printed), Colours.NONE),
            () -> true,
            new TerminalSettings("no-such-stty"));

    @Test
    void eachLineIsPrintedOnceAsItComes() {
        words.says(LOGIN, "Open the page.\n");
        words.says(AWS, "Attempting to open a browser.\n");
        words.says(LOGIN, "Open the page.\nEnter the code.\n");
        words.says(LOGIN, "");

        assertThat(printed.toString().lines())
                .containsExactly("Open the page.", "Attempting to open a browser.", "Enter the code.");
    }

    @Test
    void lineThatIsNotEndedGoesOnWhereItWas() {
        words.says(LOGIN, "Open the page.\nThe co");
        assertThat(printed.toString()).endsWith("The co");

        words.says(LOGIN, "Open the page.\nThe code: ");
        words.says(LOGIN, "");

        assertThat(printed.toString().lines()).containsExactly("Open the page.", "The code: ");
        assertThat(printed.toString()).endsWith(System.lineSeparator());
    }

    @Test
    void lineThatIsWrittenOverIsFollowedByWhatItBecame() {
        words.says(LOGIN, "Open the page.\nTouch your key: ");
        words.says(LOGIN, "Open the page.\nThank you.\nBye.\n");

        assertThat(printed.toString().lines())
                .containsExactly("Open the page.", "Touch your key: ", "Thank you.", "Bye.");
    }

    @Test
    void anotherRunIsHeardAnew() {
        words.says(LOGIN, "Open the page.\n");
        words.says(LOGIN, "");
        words.says(LOGIN, "Open the page.\n");

        assertThat(printed.toString().lines()).containsExactly("Open the page.", "Open the page.");
    }

    @Test
    void pluginMayAskWhereThereIsAKeyboard() {
        assertThat(words.hasTerminal()).isTrue();
    }

    @Test
    void everyPluginMayRun() {
        assertThat(words.toRun(LOGIN)).isCompletedWithValue(true);
    }
}
