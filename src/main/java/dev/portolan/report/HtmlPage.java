// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import java.util.List;

/**
 * What the template shows. Texts are as they are; the template escapes them.
 *
 * @param title the title
 * @param facts what stands below it
 * @param gaps what was not read, in sentences
 * @param summary the table at the beginning, and the contents at the left
 * @param groups the sections, made when they are asked for
 */
record HtmlPage(
        String title, List<Heading.Fact> facts, List<String> gaps, HtmlSummary summary, Iterable<Group> groups) {

    String gapsLead() {
        return Gaps.LEAD;
    }

    /**
     * One section: a Service, or two that select the same pods.
     *
     * @param heading the names, {@code quote and quote-headless}
     * @param lead a sentence about both, empty for one
     * @param diagram the diagram as an element, empty if there is none
     */
    record Group(String heading, String lead, String diagram, List<Section> sections) {

        boolean isPair() {
            return sections.size() > 1;
        }
    }

    /**
     * A Service with its tables.
     *
     * @param lead the sentence below its name
     */
    record Section(Label label, String lead, List<Row> rows, List<Missing> missing, List<End> ends) {}

    /**
     * What a Service is called where it is met.
     *
     * @param anchor its id in the page
     * @param name its name, with the namespace in a report about several
     * @param type its type
     */
    record Label(String anchor, String name, String type, HtmlForm form) {}

    /** A record. */
    record Row(HtmlName name, String ttl, String type, HtmlName data, Origin from) {}

    /**
     * Where a record comes from.
     *
     * @param follows whether name and type are those of the record above
     */
    record Origin(From object, boolean follows) {}

    /** A record that is not generated. */
    record Missing(HtmlName name, String type, String outcome, String reason) {}

    /**
     * An endpoint.
     *
     * @param name its own name below the Service, empty if it has none
     */
    record End(String address, String pod, String node, State state, HtmlName name) {}

    /** The conditions of an endpoint, in words. */
    record State(String ready, String serving, String terminating) {

        boolean isReady() {
            return !ready.equals("no");
        }
    }
}
