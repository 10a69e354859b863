// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Messages;
import dev.portolan.zone.Derivation;
import dev.portolan.zone.MissingRecord;
import java.util.List;

/**
 * Why a record exists, or why it does not, for a person to read.
 *
 * @param entry the entry that is explained
 * @param title what the explanation answers
 * @param steps the chain from field to rule to record
 * @param facts what else is told
 */
record RecordExplanation(RecordRow.Entry entry, String title, List<Derivation.Step> steps, Facts facts) {

    /**
     * What else is told.
     *
     * @param decoded the parts of the data with their meaning, empty where the data explains itself
     * @param others what an alias does not have, and why, in one text; empty for other records
     * @param command asks for the record
     */
    record Facts(List<Decoded> decoded, String others, String command) {

        Facts {
            decoded = List.copyOf(decoded);
        }
    }

    /**
     * A part of the data.
     *
     * @param name what RFC 1035 or RFC 2782 calls it
     * @param value its value
     * @param meaning what it means here
     */
    record Decoded(String name, String value, String meaning) {}

    RecordExplanation {
        steps = List.copyOf(steps);
    }

    /**
     * Explains an entry.
     *
     * @param list the list in which it stands
     * @param decoder what the parts of its data mean
     */
    static RecordExplanation of(RecordRow.Entry entry, RecordList list, DataDecoder decoder) {
        return new RecordExplanation(
                entry,
                title(entry),
                entry.subject().derivation().steps(),
                new Facts(
                        decoder.decode(entry, list.answersOf(entry)),
                        AliasAbsences.of(entry, list),
                        DigCommand.of(entry)));
    }

    /** Before {@link #ending}: what the ending tells. */
    String endingLabel() {
        return switch (entry.subject()) {
            case RecordSubject.Generated _ -> Messages.text("records.why.goesAway");
            case RecordSubject.Missing _ -> Messages.text("records.why.appears");
        };
    }

    /** Completes {@link #endingLabel}, with a full stop. */
    String ending() {
        String text = entry.subject().derivation().goesAwayWhen();
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    /** Whether CoreDNS alone asks for it. */
    boolean isBeyondTheSpecification() {
        return entry.subject().derivation().standard() == Derivation.Standard.COREDNS;
    }

    private static String title(RecordRow.Entry entry) {
        if (entry.mark().isGone()) {
            return Messages.text("records.why.existed");
        }
        return switch (entry.subject()) {
            case RecordSubject.Generated _ -> Messages.text("records.why.exists");
            case RecordSubject.Missing(var record) ->
                record.outcome() == MissingRecord.Outcome.NOT_KNOWN
                        ? Messages.text("records.why.notKnown")
                        : Messages.text("records.why.missing");
        };
    }
}
