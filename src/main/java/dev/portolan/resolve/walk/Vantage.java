// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.walk;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodDns;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.zone.ClusterZone;

/** From where a name is asked. */
public sealed interface Vantage {

    /** What it amounts to in a picture. */
    Standpoint in(ClusterZone zone);

    /** Some pod of a namespace that sets nothing of its own. */
    record OfNamespace(String namespace) implements Vantage {
        @Override
        public Standpoint in(ClusterZone zone) {
            return new KubeletDns(zone, namespace).standpoint(PodDns.DEFAULT);
        }
    }

    /** A pod of the picture, with its policy and configuration; if it is not in the picture, some pod of its namespace. */
    record OfPod(NamespacedName id) implements Vantage {
        @Override
        public Standpoint in(ClusterZone zone) {
            PodDns dns = zone.snapshot().pod(id).map(OfPod::dns).orElse(PodDns.DEFAULT);
            Standpoint standpoint = new KubeletDns(zone, id.namespace()).standpoint(dns);
            return zone.snapshot().pod(id).isPresent()
                    ? standpoint
                    : standpoint.remarking("The pod " + id
                            + " is not in this picture; any pod of its namespace is meant." + why(zone.snapshot()));
        }

        /** Why it may exist all the same; empty if it does not. */
        private String why(ClusterSnapshot snapshot) {
            return snapshot.coverage()
                    .unread(ResourceKind.POD, id.namespace())
                    .map(unread -> " " + unread.sentence())
                    .orElse("");
        }

        private static PodDns dns(Pod pod) {
            return pod.spec().dns();
        }
    }

    /** A configuration that somebody copied from somewhere. */
    record Pasted(ResolvConf conf) implements Vantage {
        @Override
        public Standpoint in(ClusterZone zone) {
            return new KubeletDns(zone, "").standpoint(conf);
        }
    }
}
