// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.session.SessionView;
import java.util.List;
import java.util.Map;

/** Tells what of a source could not be read, so that what is missing is not taken for what does not exist. */
final class LeftOut {

    private static final int MOST_SENTENCES = 20;

    private static final List<ResourceKind> NEEDED =
            List.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE, ResourceKind.NAMESPACE);

    private LeftOut() {}

    static void tell(SessionView view, Terminal terminal) {
        view.profile().notes().forEach(terminal::complain);
        List<ReadIssue> issues = view.issues();
        issues.stream().limit(MOST_SENTENCES).map(ReadIssue::sentence).forEach(terminal::complain);
        if (issues.size() > MOST_SENTENCES) {
            terminal.complain("And " + (issues.size() - MOST_SENTENCES) + " more could not be read.");
        }
        for (ResourceKind kind : NEEDED) {
            tell(kind, view.snapshot().coverage().of(kind), terminal);
        }
    }

    private static void tell(ResourceKind kind, Coverage.Access access, Terminal terminal) {
        switch (access) {
            case Coverage.Everything(), Coverage.Selected() -> {}
            case Coverage.Nothing(var why) -> terminal.complain(kind.kind() + "s were not read: " + why);
            case Coverage.Only(var namespaces, var why) ->
                terminal.complain(kind.kind() + "s were read in " + String.join(", ", namespaces) + " only: " + why);
            case Coverage.Except(var refused) ->
                refused.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(entry -> terminal.complain(
                                kind.kind() + "s in " + entry.getKey() + " were not read: " + entry.getValue()));
        }
    }
}
