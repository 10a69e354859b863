// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

/** The form of a route, with the letter that stands for it wherever hue alone must not. */
public enum Lane {
    /** Through a virtual IP and kube-proxy. */
    CLUSTER_IP("A", "Through the cluster IP"),
    /** To an address of the answer, with nothing in between. */
    DIRECT("B", "Straight to a pod"),
    /** To another name. */
    ALIAS("C", "Alias to another name");

    private final String letter;
    private final String title;

    Lane(String letter, String title) {
        this.letter = letter;
        this.title = title;
    }

    /** The letter: A, B or C. */
    public String letter() {
        return letter;
    }

    /** What the lane is called. */
    public String title() {
        return title;
    }
}
