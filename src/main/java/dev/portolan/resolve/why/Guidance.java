// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.KubectlCommand;
import java.util.List;
import org.xbill.DNS.Name;

/**
 * What a person may do next.
 *
 * @param nearest names that exist and may have been meant, the likeliest first
 * @param commands commands that show the cause in the cluster
 * @param remarks what else is worth knowing about this answer, whole sentences
 */
public record Guidance(List<Name> nearest, List<KubectlCommand> commands, List<String> remarks) {
    public Guidance {
        nearest = List.copyOf(nearest);
        commands = List.copyOf(commands);
        remarks = List.copyOf(remarks);
    }
}
