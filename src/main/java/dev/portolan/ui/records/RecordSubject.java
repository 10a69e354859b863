// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.zone.Derivation;
import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.MissingRecord;
import org.xbill.DNS.Name;

/** What an entry stands for. */
sealed interface RecordSubject {

    /** A record that is generated. */
    record Generated(DerivedRecord record) implements RecordSubject {

        @Override
        public Name name() {
            return record.name();
        }

        @Override
        public int type() {
            return record.type();
        }

        @Override
        public Derivation derivation() {
            return record.derivation();
        }
    }

    /** A record that is not. */
    record Missing(MissingRecord record) implements RecordSubject {

        @Override
        public Name name() {
            return record.name();
        }

        @Override
        public int type() {
            return record.type();
        }

        @Override
        public Derivation derivation() {
            return record.derivation();
        }
    }

    /** The owner name, or the name that one would ask for. */
    Name name();

    /** The record type. */
    int type();

    /** Why it is there, or why it is not. */
    Derivation derivation();
}
