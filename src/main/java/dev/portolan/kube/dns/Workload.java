// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.dns;

import dev.portolan.kube.read.Tree;
import dev.portolan.profile.CoreDnsVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Deployment or DaemonSet that runs the DNS server.
 *
 * @param object the object as the API tells it
 */
record Workload(Tree object) {

    /** The name of the object. */
    String name() {
        return object.at("metadata").at("name").text();
    }

    /** Whether it runs kube-dns, the server from before CoreDNS. */
    boolean isKubeDns() {
        return containers()
                .anyMatch(container -> container.at("name").text().equals("kubedns")
                        || image(container).contains("k8s-dns-kube-dns"));
    }

    /** Whether it runs CoreDNS. */
    boolean isCoreDns() {
        return coreDns().isPresent();
    }

    /** The release that its image names; empty if it names none. */
    Optional<CoreDnsVersion> version() {
        return coreDns().map(Workload::image).map(Workload::tag).flatMap(CoreDnsVersion::parse);
    }

    /** The ConfigMaps that it mounts. */
    List<String> configMaps() {
        return pod().at("volumes").items().stream()
                .map(volume -> volume.at("configMap").at("name").text())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Optional<Tree> coreDns() {
        return containers()
                .filter(container -> container.at("name").text().equals("coredns")
                        || image(container).contains("coredns"))
                .findFirst()
                .or(() -> containers()
                        .filter(container -> container.at("name").text().equals("dns"))
                        .findFirst());
    }

    private Stream<Tree> containers() {
        return pod().at("containers").items().stream();
    }

    private Tree pod() {
        return object.at("spec").at("template").at("spec");
    }

    private static String image(Tree container) {
        return container.at("image").text();
    }

    /** What follows the colon after the last slash; a registry's port is before it. */
    private static String tag(String image) {
        String withoutDigest = image.contains("@") ? image.substring(0, image.indexOf('@')) : image;
        int colon = withoutDigest.indexOf(':', withoutDigest.lastIndexOf('/') + 1);
        return colon < 0 ? "" : withoutDigest.substring(colon + 1);
    }
}
