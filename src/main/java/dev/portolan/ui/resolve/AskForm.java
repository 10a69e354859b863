// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.walk.ResolvConf;
import dev.portolan.resolve.walk.Stub;
import dev.portolan.resolve.walk.Vantage;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What a person fills in. */
final class AskForm {

    /** From where one asks as long as nothing is known. */
    static final Vantage START = new Vantage.OfNamespace("default");

    private static final int MOST_NDOTS = 15;

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObjectProperty<TypeChoice> type = new SimpleObjectProperty<>(this, "type", TypeChoice.A);
    private final ObjectProperty<Vantage> vantage = new SimpleObjectProperty<>(this, "vantage", START);
    private final ObjectProperty<Stub> stub = new SimpleObjectProperty<>(this, "stub", Stub.GLIBC);
    private final StringProperty ndots = new SimpleStringProperty(this, "ndots", "");
    private final StringProperty pasted = new SimpleStringProperty(this, "pasted", "");

    AskForm() {
        pasted.subscribe(text -> {
            if (vantage.get() instanceof Vantage.Pasted) {
                vantage.set(pasted());
            }
        });
    }

    /** A name, or an address. */
    StringProperty name() {
        return name;
    }

    ObjectProperty<TypeChoice> type() {
        return type;
    }

    ObjectProperty<Vantage> vantage() {
        return vantage;
    }

    ObjectProperty<Stub> stub() {
        return stub;
    }

    /** The number that was typed instead of that of the vantage; empty for the vantage's own. */
    StringProperty ndots() {
        return ndots;
    }

    /** The text of the resolv.conf that somebody pastes. */
    StringProperty pastedText() {
        return pasted;
    }

    /** The vantage that the pasted text describes. */
    Vantage pasted() {
        return new Vantage.Pasted(ResolvConf.parse(pasted.get()));
    }

    /** What is filled in; null while there is no name. */
    @Nullable
    Ask ask() {
        Ask ask = askAnything();
        return ask.typed().isEmpty() ? null : ask;
    }

    /** What is filled in, with a name or without. */
    Ask askAnything() {
        return new Ask(name.get().strip(), type.get(), vantage.get(), stub.get(), ndotsOrNull());
    }

    /** Fills in what was asked before. */
    void fill(Ask ask) {
        name.set(ask.typed());
        type.set(ask.type());
        if (ask.vantage() instanceof Vantage.Pasted(var conf)) {
            pasted.set(conf.text());
        }
        vantage.set(ask.vantage());
        stub.set(ask.stub());
        Integer dots = ask.ndots();
        ndots.set(dots == null ? "" : dots.toString());
    }

    private @Nullable Integer ndotsOrNull() {
        String text = ndots.get().strip();
        return text.matches("\\d{1,3}") ? Math.min(MOST_NDOTS, Integer.parseInt(text)) : null;
    }
}
