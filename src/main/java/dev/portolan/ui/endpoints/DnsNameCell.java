// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.NameText;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The own name of an endpoint, or that there is no record. */
final class DnsNameCell extends EndpointCell {

    private final NameText name = new NameText();
    private final Label none = Texts.whole(Messages.text("endpoints.noRecord"), Styles.TYPE_LABEL, "no-record");
    private final Label own = Texts.of("", Styles.MONO, Styles.MUTED);
    private final HBox missing = new HBox(none, own);
    private final Tooltip whole = new Tooltip();

    DnsNameCell() {
        super(EndpointColumn.DNS_NAME);
        missing.setAlignment(Pos.CENTER_LEFT);
        missing.getStyleClass().add("missing-name");
        Tooltip.install(name, whole);
        Tooltip.install(missing, whole);
    }

    @Override
    Node shown(EndpointRow row) {
        EndpointCells.DnsName dns = row.cells().dns();
        whole.setText(dns.name().full());
        if (dns.answered()) {
            name.show(dns.name());
            return name;
        }
        own.setText(dns.name().own());
        return missing;
    }

    @Override
    String spoken(EndpointRow row) {
        EndpointCells.DnsName dns = row.cells().dns();
        return dns.answered()
                ? dns.name().full()
                : Messages.text("endpoints.noRecord") + ", " + dns.name().full();
    }
}
