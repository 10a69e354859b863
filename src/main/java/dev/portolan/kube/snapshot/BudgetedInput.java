// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that are paid for out of a budget. */
final class BudgetedInput extends FilterInputStream {

    private final ReadBudget budget;

    BudgetedInput(InputStream in, ReadBudget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        budget.check();
        int count = super.read(into, offset, length);
        budget.spendBytes(Math.max(0, count));
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
