// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.Name;

/**
 * A server of a Corefile: a server block, or that part of it whose keys name one port.
 *
 * @param zones the names that it serves, absolute and in lower case
 * @param port the port that it listens on
 * @param bind the addresses or interfaces of {@code bind}; empty for all
 * @param plugins its plugins in the order in which CoreDNS asks them, whatever their order in the file
 */
public record ServerBlock(List<Name> zones, int port, List<String> bind, List<Plugin> plugins) {

    public ServerBlock {
        zones = List.copyOf(zones);
        bind = List.copyOf(bind);
        plugins = List.copyOf(plugins);
    }

    /** The plugins of one kind, in order. */
    public <P extends Plugin> Stream<P> plugins(Class<P> kind) {
        return plugins.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The first plugin of one kind. */
    public <P extends Plugin> Optional<P> plugin(Class<P> kind) {
        return plugins(kind).findFirst();
    }

    /** Whether something decides, before any plugin is asked, if it takes a question. */
    public boolean hasView() {
        return plugins(UnmodelledPlugin.class).anyMatch(UnmodelledPlugin::choosesTheServer);
    }
}
