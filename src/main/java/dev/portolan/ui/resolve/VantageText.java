// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.walk.Vantage;
import dev.portolan.ui.fx.Messages;

/** What a vantage is called. */
final class VantageText {

    private VantageText() {}

    /** In a list: {@code kiada}, {@code kiada/quote-001}. */
    static String brief(Vantage vantage) {
        return switch (vantage) {
            case Vantage.OfNamespace(var namespace) -> namespace;
            case Vantage.OfPod(var id) -> id.toString();
            case Vantage.Pasted _ -> Messages.text("resolve.vantage.pasted");
        };
    }

    /** What stands before it: {@code As seen from namespace}. */
    static String caption(Vantage vantage) {
        return switch (vantage) {
            case Vantage.OfNamespace _ -> Messages.text("resolve.vantage.fromNamespace");
            case Vantage.OfPod _ -> Messages.text("resolve.vantage.fromPod");
            case Vantage.Pasted _ -> Messages.text("resolve.vantage.from");
        };
    }

    /** The title of its configuration: {@code /etc/resolv.conf of a pod in kiada}. */
    static String conf(Vantage vantage) {
        return switch (vantage) {
            case Vantage.OfNamespace(var namespace) -> Messages.text("resolve.conf.namespace", namespace);
            case Vantage.OfPod(var id) -> Messages.text("resolve.conf.pod", id);
            case Vantage.Pasted _ -> Messages.text("resolve.conf.pasted");
        };
    }
}
