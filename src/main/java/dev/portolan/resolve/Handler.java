// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import org.xbill.DNS.Rcode;

/** A plugin with all that come after it. */
@FunctionalInterface
interface Handler {

    /** The end of every chain: nobody knew an answer. */
    Handler END = _ -> Reply.unwritten(Rcode.SERVFAIL);

    Handled serve(Visit visit);
}
