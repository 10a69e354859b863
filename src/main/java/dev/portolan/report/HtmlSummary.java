// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import java.util.List;

/**
 * The Services of a page with their totals.
 *
 * @param rows all of them, in the order of the page's table
 * @param chapters the same by namespace, for the contents
 */
record HtmlSummary(List<Row> rows, List<Chapter> chapters, Summary totals) {

    /** More than so many entries are folded in the contents. */
    private static final int OPEN_AT_MOST = 60;

    /** One Service. */
    record Row(HtmlPage.Label label, ServiceFacts facts, int records) {}

    /** The Services of one namespace. */
    record Chapter(String namespace, List<Row> rows) {}

    boolean isOneChapter() {
        return chapters.size() < 2;
    }

    boolean isShort() {
        return rows.size() <= OPEN_AT_MOST;
    }
}
