// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

/**
 * A name that a feature wants to see resolved.
 *
 * @param typed as a person would type it
 * @param type a constant of {@link org.xbill.DNS.Type}
 * @param namespace from where
 */
record ResolveRequest(String typed, int type, String namespace) {}
