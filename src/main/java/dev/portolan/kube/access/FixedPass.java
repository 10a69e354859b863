// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

/** A pass that does not change: a token in the kubeconfig, a password, a client certificate, or nothing. */
record FixedPass(Pass pass) implements Pass.Office {

    @Override
    public boolean renew(Pass refused) {
        return false;
    }
}
