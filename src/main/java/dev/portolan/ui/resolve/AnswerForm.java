// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.ui.fx.Messages;

/** How an answer is written. */
enum AnswerForm {
    DIG,
    NSLOOKUP,
    HOST,
    TABLE,
    WHY;

    String title() {
        return switch (this) {
            case DIG -> Messages.text("resolve.form.dig");
            case NSLOOKUP -> Messages.text("resolve.form.nslookup");
            case HOST -> Messages.text("resolve.form.host");
            case TABLE -> Messages.text("resolve.form.table");
            case WHY -> Messages.text("resolve.form.why");
        };
    }
}
