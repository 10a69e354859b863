// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterSnapshot;

/** The cluster of the pictures, with the same names, addresses and readiness as the built-in demo. */
public final class DemoWorld {

    private DemoWorld() {}

    /** The picture. */
    public static ClusterSnapshot snapshot() {
        return world().snapshot();
    }

    /** The same, to be changed by a test. */
    public static World world() {
        return new World()
                .namespace("kube-node-lease")
                .namespace("kube-public")
                .namespace("local-path-storage")
                .clusterIp("default/kubernetes", "10.96.0.1", "https:443/TCP")
                .slice("default/kubernetes", "kubernetes", "https:6443/TCP", "172.18.0.2")
                .clusterIp("kube-system/kube-dns", "10.96.0.10", "dns:53/UDP", "dns-tcp:53/TCP", "metrics:9153/TCP")
                .slice(
                        "kube-system/kube-dns",
                        "kube-dns-9kq2f",
                        "dns:53/UDP dns-tcp:53/TCP metrics:9153/TCP",
                        "coredns-7db6d8ff4d-6xvnm#10.244.0.2",
                        "coredns-7db6d8ff4d-rlpcq#10.244.0.3")
                .clusterIp("kiada/quote", "10.96.161.97", "http:80/TCP")
                .slice("kiada/quote", "quote-7hk2m", "http:80/TCP", QUOTES)
                .headless("kiada/quote-headless", "http:80/TCP")
                .slice("kiada/quote-headless", "quote-headless-m4x8d", "http:80/TCP", QUOTES)
                .clusterIp("kiada/kiada", "10.96.32.18", "http:80/TCP", "https:443/TCP")
                .slice(
                        "kiada/kiada",
                        "kiada-tnv5z",
                        "http:8080/TCP https:8443/TCP",
                        "kiada-001#10.244.1.11",
                        "kiada-002#10.244.2.12",
                        "kiada-003#10.244.2.13")
                .headless("kiada/quiz-pods", "mongodb:27017/TCP")
                .slice(
                        "kiada/quiz-pods",
                        "quiz-pods-x2kvd",
                        "mongodb:27017/TCP",
                        "quiz-0#quiz-0@10.244.1.12",
                        "quiz-1#quiz-1@10.244.2.14",
                        "!quiz-2#quiz-2@10.244.2.15")
                .headless("kiada/external-service-headless")
                .slice("kiada/external-service-headless", "external-service-headless-1", "", "192.0.2.10", "192.0.2.11")
                .externalName("kiada/time-api", "worldtimeapi.org");
    }

    /** The picture after the pod {@code quiz-1} has become unready. */
    public static ClusterSnapshot withoutQuiz1() {
        return world().slice(
                        "kiada/quiz-pods",
                        "quiz-pods-x2kvd",
                        "mongodb:27017/TCP",
                        "quiz-0#quiz-0@10.244.1.12",
                        "!quiz-1#quiz-1@10.244.2.14",
                        "!quiz-2#quiz-2@10.244.2.15")
                .snapshot();
    }

    /** The picture after the pod {@code quiz-2} has become ready too. */
    public static ClusterSnapshot allReady() {
        return world().slice(
                        "kiada/quiz-pods",
                        "quiz-pods-x2kvd",
                        "mongodb:27017/TCP",
                        "quiz-0#quiz-0@10.244.1.12",
                        "quiz-1#quiz-1@10.244.2.14",
                        "quiz-2#quiz-2@10.244.2.15")
                .snapshot();
    }

    private static final String[] QUOTES = {
        "quote-003#10.244.1.10", "quote-002#10.244.2.8", "quote-canary#10.244.2.9", "quote-001#10.244.2.10"
    };
}
