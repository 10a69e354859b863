// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

/** Told how far a report is, and asked whether it is still wanted; both on the thread that writes. */
public interface Progress {

    /** Nobody waits, and nobody changes his mind. */
    Progress NONE = new Progress() {
        @Override
        public void written(int services, int of) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** So many Services of so many are written. */
    void written(int services, int of);

    /** Whether to stop. */
    boolean isCancelled();
}
