// SPDX-License-Identifier: Apache-2.0
package dev.portolan.session;

/** Something heard until it is closed. Closing twice does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
