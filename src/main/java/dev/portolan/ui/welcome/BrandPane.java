// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import atlantafx.base.controls.Popover;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Popovers;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The left third of the start screen: name, rose, version. */
final class BrandPane extends Pane {

    private static final double INSET = 44;
    private static final double GAP = 10;
    private static final double BOTTOM = 30;
    private static final double ROSE_AT = 0.578;

    /** Between the ports of the rose and the edges of a narrow pane. */
    private static final double ROSE_ROOM = 20;

    private final Rose rose = new Rose();
    private final Label name = Texts.of(Messages.text("welcome.name"), "brand-name");
    private final Label claim = Texts.of(Messages.text("welcome.claim"), "brand-claim");
    private final Label version;
    private final Hyperlink licenses = new Hyperlink(Messages.text("welcome.licenses"));

    BrandPane(String versionNumber) {
        version = Texts.of(words(versionNumber), "brand-note");
        licenses.getStyleClass().add("brand-note");
        licenses.setOnAction(_ -> showLicenses());
        getStyleClass().add("brand");
        getChildren().addAll(rose, name, claim, version, licenses);
        clip();
    }

    private static String words(String version) {
        return version.isEmpty() ? Messages.text("welcome.version.source") : Messages.text("welcome.version", version);
    }

    private void clip() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    @Override
    protected void layoutChildren() {
        double scale = Math.min(1, getWidth() / 2 / (Rose.RADIUS + ROSE_ROOM));
        rose.setScaleX(scale);
        rose.setScaleY(scale);
        rose.setLayoutX(getWidth() / 2);
        rose.setLayoutY(getHeight() * ROSE_AT);
        place(name, INSET, INSET);
        place(claim, INSET, INSET + name.getHeight() + GAP);
        double bottom = getHeight() - BOTTOM - version.prefHeight(-1);
        place(version, INSET, bottom);
        place(licenses, getWidth() - INSET - licenses.prefWidth(-1), bottom);
    }

    private static void place(Node node, double x, double y) {
        node.autosize();
        node.relocate(x, y);
    }

    private void showLicenses() {
        Label text = Texts.wrapped(Messages.text("welcome.licenses.text"));
        VBox box = Rows.column("licenses", Texts.of(Messages.text("welcome.licenses"), Styles.TITLE), text);
        Popovers.show(box, licenses, Popover.ArrowLocation.BOTTOM_CENTER);
    }
}
