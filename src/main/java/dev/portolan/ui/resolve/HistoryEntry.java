// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.ui.fx.Messages;

/**
 * An ask of before, with what it got at the time.
 *
 * @param ask what was asked
 * @param tries how many names were asked
 * @param verdict what the name that decided got
 */
record HistoryEntry(Ask ask, int tries, Verdict verdict) {

    static HistoryEntry of(Outcome outcome) {
        TryRow decisive = outcome.rows().get(outcome.decisive());
        return new HistoryEntry(outcome.ask(), outcome.walk().asked().size(), decisive.foremost());
    }

    /** {@code from kiada, 2 tries}. */
    String origin() {
        return ask.address() == null
                ? Messages.text("resolve.history.origin", VantageText.brief(ask.vantage()), tries)
                : Messages.text("resolve.history.tries", tries);
    }

    String spoken() {
        return ask.typed() + " " + ask.typeText() + ", " + origin() + ", " + verdict.code();
    }
}
