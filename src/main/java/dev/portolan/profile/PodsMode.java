// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.Locale;

/** The {@code pods} option: what names below {@code pod.ZONE} answer. */
public enum PodsMode {
    /** Nothing exists below {@code pod.ZONE}. The plugin's default. */
    DISABLED,
    /** Every address in the name is answered, whether a pod has it or not. kubeadm's choice. */
    INSECURE,
    /** Only the addresses of pods of that namespace. */
    VERIFIED;

    /** The Corefile's spelling. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}
