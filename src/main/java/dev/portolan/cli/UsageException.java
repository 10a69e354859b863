// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

/** Options that cannot be meant, where only the command itself can tell. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String sentence) {
        super(sentence);
    }
}
