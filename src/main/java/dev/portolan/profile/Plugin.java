// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

/** A plugin of a server block, with what of its settings bears on answers. */
public sealed interface Plugin
        permits KubernetesBlock,
                CacheBlock,
                BufferSizeBlock,
                LoadBalanceBlock,
                ChaosBlock,
                TransferBlock,
                ForwardBlock,
                UnmodelledPlugin {

    /** Its name in the Corefile. */
    String name();
}
