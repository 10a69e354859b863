// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.cluster.Problem;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.KeyName;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.ProblemWords;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The start screen. */
public final class WelcomeView extends HBox {

    private static final double BRAND_SHARE = 0.314;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** How many times the size of the text the page and its margins need. */
    private static final double WIDE = 90;

    /** How many times the size of the text two cards side by side need. */
    private static final double TWO_CARDS = 70;

    private final WelcomeViewModel model;
    private final ContextList contexts;
    private final ActionCard demo;
    private final VBox problems = Texts.styled(new VBox(), "problems");
    private final Label summary = Texts.wrapped("", Styles.MUTED, "summary");
    private final GridPane cards = Texts.styled(new GridPane(), "cards");
    private final Button back;

    /**
     * The view of what can be opened.
     *
     * @param version the number of the version, empty for a program that was built from source
     */
    public WelcomeView(WelcomeViewModel model, String version) {
        this.model = model;
        summary.textProperty().bind(model.summary());
        contexts = new ContextList(model);
        demo = demoCard();
        back = backButton();
        getStyleClass().add("welcome");
        Sheets.add(this, "welcome");
        BrandPane brand = new BrandPane(version);
        brand.prefWidthProperty().bind(widthProperty().multiply(BRAND_SHARE));
        getChildren().addAll(brand, scrolling(page()));
        widthProperty().subscribe(this::makeRoom);
        summary.fontProperty().subscribe(this::makeRoom);
        DroppedFiles.accept(this, model.target()::openSnapshot);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Subscriptions.whileShown(this, this::listen);
        // It is in the scene later than the page that scrolls around it.
        Subscriptions.whileShown(demo, _ -> begin());
    }

    /** Where the width is short margins go first. */
    private void makeRoom() {
        double width = getWidth() / summary.getFont().getSize();
        pseudoClassStateChanged(NARROW, width > 0 && width < WIDE);
        arrange(width > 0 && width < TWO_CARDS);
    }

    private void arrange(boolean stacked) {
        GridPane.setConstraints(cards.getChildren().getLast(), stacked ? 0 : 1, stacked ? 1 : 0);
        cards.getColumnConstraints()
                .setAll(stacked ? List.of(Rows.share(100)) : List.of(Rows.share(50), Rows.share(50)));
    }

    private static ScrollPane scrolling(VBox page) {
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefWidth(0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private VBox page() {
        VBox rest = new VBox();
        VBox.setVgrow(rest, Priority.ALWAYS);
        return new TallPage(
                "welcome-page",
                whole(back),
                whole(head()),
                whole(summary),
                whole(new AttemptBox(model)),
                Rows.column("ways", contexts, whole(problems)),
                whole(cards()),
                whole(new RecentList(model, Texts.of(Messages.text("welcome.recent"), Styles.TITLE))),
                rest,
                whole(keys()));
    }

    /** Otherwise a low window would cut its texts before the page scrolls. */
    private static Region whole(Region part) {
        part.setMinHeight(USE_PREF_SIZE);
        return part;
    }

    private HBox head() {
        Label files = Texts.of("", Styles.MONO, Styles.MUTED);
        files.textProperty().bind(model.files());
        files.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        files.setTooltip(tip(files));
        Label title = Texts.whole(Messages.text("welcome.title"), Styles.HEADLINE);
        return Rows.row("welcome-head", title, Space.growing(), files, chooseButton());
    }

    private Button backButton() {
        Button button =
                Texts.styled(Buttons.small("", Icons.BACK, model.target()::back), Styles.FLAT_BUTTON, "back-to-open");
        button.setMinWidth(0);
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setTooltip(tip(button));
        return button;
    }

    /** Says what may be cut. */
    private static Tooltip tip(Labeled cut) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(cut.textProperty());
        return tooltip;
    }

    private Button chooseButton() {
        return Buttons.small(Messages.text("welcome.chooseFile"), Icons.FILE, this::chooseFile);
    }

    private GridPane cards() {
        cards.addRow(0, snapshotCard(), demo);
        return cards;
    }

    private ActionCard snapshotCard() {
        ActionCard.Words words = new ActionCard.Words(
                Messages.text("welcome.snapshot.title"),
                Messages.text("welcome.snapshot.text"),
                Messages.text("welcome.snapshot.button"));
        return new ActionCard(Icons.SNAPSHOT, words, model.target()::chooseSnapshot);
    }

    private ActionCard demoCard() {
        ActionCard.Words words = new ActionCard.Words(
                Messages.text("welcome.demo.title"),
                Messages.text("welcome.demo.text"),
                Messages.text("welcome.demo.button"));
        return new ActionCard(Icons.DEMO, words, model.target()::openDemo);
    }

    private static HBox keys() {
        return Rows.row(
                "key-line",
                key("UP"),
                key("DOWN"),
                hint(Messages.text("welcome.keys.choose")),
                key("ENTER"),
                hint(Messages.text("welcome.keys.connect")),
                key("Shortcut+O"),
                hint(Messages.text("welcome.keys.open")));
    }

    private static Label key(String combination) {
        return Texts.whole(KeyName.of(combination), Styles.KEY);
    }

    private static Label hint(String text) {
        return Texts.of(text, Styles.SMALL, Styles.MUTED, "key-hint");
    }

    private void listen(Subscriptions subscriptions) {
        subscriptions.onChange(model.problems(), this::showProblems);
        subscriptions.follow(model.open(), this::showBack);
        showProblems();
        subscriptions.add(model::leave);
        model.load();
    }

    /** Contexts take the keyboard when they come; where there are none, nothing but the demo is sure to open. */
    private void begin() {
        if (!contexts.isFocused()) {
            demo.focusWay();
        }
    }

    private void showBack(String name) {
        back.setText(Messages.text("welcome.back", name));
        Presence.of(back, !name.isEmpty());
    }

    private void showProblems() {
        problems.getChildren()
                .setAll(model.problems().stream().map(WelcomeView::problem).toList());
        Presence.of(problems, !model.problems().isEmpty());
    }

    private static Node problem(Problem problem) {
        HBox line = new HBox(Texts.styled(Icons.WARNING.icon(), Styles.WARN), new ProblemWords(problem));
        return Texts.styled(line, Styles.WARN_BOX, "problem");
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("welcome.chooseFile.title"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.choose(file.toPath());
            model.load();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.giveUp();
            event.consume();
        }
    }
}
