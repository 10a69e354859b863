// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Messages;

/** What stands where a Service would, while none is selected: that there is none is said only of what was read. */
final class EmptyWords {

    private EmptyWords() {}

    /**
     * The words.
     *
     * @param hasRows whether the tree has rows to select from; those of a large cluster take a moment
     */
    static String of(SessionView view, boolean hasRows) {
        int services = view.snapshot().serviceCount();
        if (services > 0) {
            return hasRows ? Messages.text("shell.empty.selection") : Messages.text("shell.empty.reading", services);
        }
        return switch (view.snapshot().coverage().of(ResourceKind.SERVICE)) {
            case Coverage.Only(var namespaces, var _, var _)
            when namespaces.size() == 1 ->
                Messages.text("shell.empty.namespace", namespaces.iterator().next());
            case Coverage.Only(var namespaces, var _, var _) ->
                Messages.text("shell.empty.namespaces", namespaces.size());
            case Coverage.Except _ -> Messages.text("shell.empty.readable");
            case Coverage.Part _ -> Messages.text("shell.empty.part");
            case Coverage.Nothing _ ->
                Messages.text(
                        view.source().kind() == SourceDescription.Kind.SNAPSHOT
                                ? "shell.empty.unsaved"
                                : "shell.empty.unread");
            case Coverage.Everything _, Coverage.Selected _ ->
                Messages.text(
                        view.source().kind() == SourceDescription.Kind.SNAPSHOT
                                ? "shell.empty.snapshot"
                                : "shell.empty.cluster");
        };
    }
}
