// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

/** The order of resource versions: numbers of any length since Kubernetes 1.35 (KEP-5504), and in practice ever since. */
final class ResourceVersions {

    private ResourceVersions() {}

    /** Whether one comes before another; false if either is no such number. */
    static boolean isBefore(String one, String other) {
        if (!isNumber(one) || !isNumber(other)) {
            return false;
        }
        return one.length() == other.length() ? one.compareTo(other) < 0 : one.length() < other.length();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.charAt(0) != '0' && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
