// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.util.List;
import java.util.Set;

/** The plugins of CoreDNS in the order in which a question passes them ({@code plugin.cfg}), and those that leave answers alone. */
final class PluginCatalogue {

    /** The order of a stock build. */
    static final List<String> ORDER = List.of(
            "root",
            "metadata",
            "geoip",
            "cancel",
            "proxyproto",
            "quic",
            "grpc_server",
            "https",
            "https3",
            "timeouts",
            "multisocket",
            "reload",
            "nsid",
            "bufsize",
            "bind",
            "debug",
            "trace",
            "ready",
            "health",
            "pprof",
            "shed",
            "prometheus",
            "errors",
            "log",
            "dnstap",
            "local",
            "dns64",
            "any",
            "chaos",
            "loadbalance",
            "tsig",
            "rewrite",
            "autopath",
            "acl",
            "cache",
            "header",
            "dnssec",
            "tls",
            "minimal",
            "template",
            "transfer",
            "hosts",
            "route53",
            "azure",
            "clouddns",
            "k8s_external",
            "kubernetes",
            "file",
            "auto",
            "secondary",
            "etcd",
            "loop",
            "forward",
            "grpc",
            "erratic",
            "whoami",
            "on",
            "sign",
            "view",
            "nomad",
            "startup",
            "shutdown",
            "proxy",
            "federation");

    /** Plugins that are not part of a stock build but common enough to be met in a cluster; they come before the rest. */
    static final Set<String> EXTERNAL = Set.of(
            "kubernetai",
            "k8s_gateway",
            "fanout",
            "unbound",
            "alternate",
            "redisc",
            "records",
            "mdns",
            "gslb",
            "ads",
            "ocp_dnsnameresolver",
            "k8s_event",
            "k8s_crd",
            "alias",
            "meshdns",
            "netbox",
            "wgsd",
            "git",
            "dump",
            "demo");

    /** Plugins that do not change what an answer says. */
    static final Set<String> SILENT = Set.of(
            "root",
            "metadata",
            "geoip",
            "cancel",
            "proxyproto",
            "quic",
            "grpc_server",
            "https",
            "https3",
            "tls",
            "timeouts",
            "multisocket",
            "reload",
            "bind",
            "debug",
            "trace",
            "ready",
            "health",
            "pprof",
            "shed",
            "prometheus",
            "errors",
            "log",
            "dnstap",
            "loop",
            "on",
            "sign",
            "startup",
            "shutdown",
            "dump",
            "git",
            "k8s_event");

    private PluginCatalogue() {}

    static boolean isKnown(String directive) {
        return ORDER.contains(directive) || EXTERNAL.contains(directive);
    }

    /** The place of a plugin in the chain; unknown ones come first, so that nothing hides behind another. */
    static int place(String directive) {
        return ORDER.indexOf(directive);
    }
}
