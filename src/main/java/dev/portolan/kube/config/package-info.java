// SPDX-License-Identifier: Apache-2.0
/**
 * Kubeconfigs: which contexts there are, and what each needs to connect.
 *
 * <p>Terms owned here, from the kubeconfig's own format ({@code client-go/tools/clientcmd/api/v1}): cluster, user and context
 * entry; material (a certificate or a key, in a file or inline); sign-in (what proves who asks).
 *
 * <p>Decisions:
 * <ul>
 *   <li>Files are read and merged here and not by fabric8, which runs the plugin of the current context in order to list
 *       contexts, loses their order, takes the current context for an unknown one, and ignores {@code tokenFile} and {@code
 *       as}.
 *   <li>Merged as kubectl does: files in order, missing ones skipped; of entries of the same name the first wins whole; so
 *       does the first {@code current-context}. Relative paths count from the folder of their own file.
 *   <li>Unlike for kubectl, one broken file does not hide the contexts of the others; it is a problem beside them.
 *   <li>A file in which a field is of another type than client-go has it is of no use to kubectl and is not read here, so that
 *       a token or a flag in the wrong form never counts as none; numbers pass for texts. A name that a file gives twice is a
 *       problem too, but the first one counts, as it does between files.
 *   <li>A user or a cluster that kubectl refuses is refused here, with the contexts that name it, which are listed all the
 *       same: whoever has two passwords would else sign in by one here and not at all there. Unlike for kubectl, nobody is
 *       asked for a user name, a context must name a cluster, a user that it names must be there, an {@code auth-provider}
 *       that client-go has no more serves as long as the token is good that it left, and {@code socks5h} proxies are taken.
 *   <li>Files are watched by looking at them, only while somebody looks at the contexts. What is connected stays with what the
 *       kubeconfig said when it was opened, or when it was last tried again after it was lost.
 *   <li>Nothing here connects or runs anything. Secrets are held in {@link dev.portolan.kube.config.Secret}, which does not
 *       print them.
 * </ul>
 *
 * <p>May depend on {@code read} and {@code cluster}.
 */
@NullMarked
package dev.portolan.kube.config;

import org.jspecify.annotations.NullMarked;
