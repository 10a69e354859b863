// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The row of a namespace, with the rows of its Services that the filter lets through. */
final class NamespaceRow implements TreeRow {

    /** How a namespace stands with the reader. */
    enum Standing {
        READABLE,
        /** Its Services may not be read. */
        REFUSED,
        /** Its Services could not be read so far. */
        UNREAD
    }

    private final String name;
    private final Standing standing;
    private final IntegerProperty count = new SimpleIntegerProperty();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObservableList<ServiceRow> services = FXCollections.observableArrayList();

    NamespaceRow(String name, Standing standing) {
        this.name = name;
        this.standing = standing;
    }

    String name() {
        return name;
    }

    Standing standing() {
        return standing;
    }

    /** How many Services it has; while a filter is on, how many pass it. */
    IntegerProperty count() {
        return count;
    }

    /** Whether its Services are shown. */
    BooleanProperty open() {
        return open;
    }

    ObservableList<ServiceRow> services() {
        return services;
    }
}
