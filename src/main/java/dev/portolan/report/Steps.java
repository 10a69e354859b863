// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import java.util.concurrent.CancellationException;

/** Counts the Services written and stops when nobody wants the rest. */
final class Steps {

    private final Progress progress;
    private final int total;
    private int done;

    Steps(Progress progress, int total) {
        this.progress = progress;
        this.total = total;
    }

    /** One more is written. */
    void next() {
        done++;
        progress.written(done, total);
        stopIfCancelled();
    }

    private void stopIfCancelled() {
        if (progress.isCancelled()) {
            throw new CancellationException("the report is not wanted any more");
        }
    }
}
