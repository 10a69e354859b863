// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.List;
import org.xbill.DNS.Name;

/**
 * A {@code forward} block: names below it leave the cluster for another resolver.
 *
 * @param from the name below which questions are forwarded
 * @param to the resolvers as written, {@code /etc/resolv.conf} among them
 * @param except the names below {@code from} that are not; {@code from} itself always is
 */
public record ForwardBlock(Name from, List<String> to, List<Name> except) implements Plugin {

    public ForwardBlock {
        to = List.copyOf(to);
        except = List.copyOf(except);
    }

    @Override
    public String name() {
        return "forward";
    }

    /** Whether a question for this name is forwarded. */
    public boolean covers(Name name) {
        return name.equals(from) || (name.subdomain(from) && except.stream().noneMatch(name::subdomain));
    }
}
