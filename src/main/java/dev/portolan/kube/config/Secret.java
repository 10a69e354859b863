// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

/**
 * A text that must not be shown.
 *
 * @param value the text
 */
public record Secret(String value) {

    /** Says only that there is one. */
    @Override
    public String toString() {
        return "(secret)";
    }
}
