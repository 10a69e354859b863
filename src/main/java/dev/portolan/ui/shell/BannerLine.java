// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import atlantafx.base.controls.Popover;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Popovers;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The line of one banner. */
final class BannerLine extends HBox {

    /** Of more parts than these the list is scrolled. */
    private static final int MOST_PARTS = 4;

    private Banner shown;
    private final BannerWords words = new BannerWords();
    private final StackPane icon = new StackPane();
    private @Nullable Icons shownIcon;

    /**
     * A line.
     *
     * @param dismissed gets what the line says when its cross is pressed
     */
    BannerLine(Banner banner, BannerActions actions, Consumer<Banner> dismissed) {
        shown = banner;
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
        getChildren().addAll(buttons(banner, actions, () -> dismissed.accept(shown)));
        getStyleClass().add(ground(mood(banner)));
        show(banner);
    }

    /** What the line says. */
    Banner banner() {
        return shown;
    }

    /** Says what a banner of the same sort says now. */
    void show(Banner banner) {
        shown = banner;
        showIcon(banner);
        String detail = switch (banner) {
            case Banner.Lost lost -> lost.detail();
            case Banner.Lagging lagging -> lagging.detail();
            case Banner.Offline offline -> offline.detail();
            case Banner.Partly partly -> partly.quoted();
            case Banner.NotOpened notOpened -> rest(notOpened.problem());
            case Banner.Snapshot _,
                    Banner.LeftOut _,
                    Banner.Trouble _,
                    Banner.Connecting _,
                    Banner.Saving _,
                    Banner.Saved _,
                    Banner.NotSaved _ -> "";
        };
        words.say(banner.title(), banner.meaning(), detail);
        setAccessibleText(Banner.sentences(banner.title(), banner.meaning(), detail));
    }

    private static String rest(Problem problem) {
        return problem.remedy().isEmpty() ? problem.quoted() : problem.remedy();
    }

    private void showIcon(Banner banner) {
        Icons now = icon(banner);
        if (now != shownIcon) {
            shownIcon = now;
            icon.getChildren().setAll(Texts.styled(now.icon(), mood(banner)));
        }
    }

    private static Icons icon(Banner banner) {
        return switch (banner) {
            case Banner.Lost lost -> icon(lost.cause());
            case Banner.Lagging _ -> Icons.CHANGES;
            case Banner.Offline _ -> Icons.CONNECTION_LOST;
            case Banner.Snapshot _ -> Icons.SNAPSHOT;
            case Banner.Partly _, Banner.LeftOut _, Banner.Connecting _ -> Icons.INFO;
            case Banner.Saving _ -> Icons.FILE;
            case Banner.Saved _ -> Icons.SUCCESS;
            case Banner.NotOpened _, Banner.NotSaved _ -> Icons.ERROR;
            case Banner.Trouble _ -> Icons.WARNING;
        };
    }

    private static Icons icon(Problem.Cause cause) {
        return switch (cause) {
            case CONNECTION, OTHER -> Icons.CONNECTION_LOST;
            case CREDENTIALS -> Icons.TOKEN;
            case RIGHTS -> Icons.NO_ACCESS;
            case TRUST, ANSWER -> Icons.WARNING;
        };
    }

    private static String mood(Banner banner) {
        return switch (banner) {
            case Banner.Lost _, Banner.Lagging _, Banner.Trouble _ -> Styles.WARN;
            case Banner.NotOpened _, Banner.NotSaved _ -> Styles.BAD;
            case Banner.Saved _ -> Styles.OK;
            case Banner.Offline _,
                    Banner.Snapshot _,
                    Banner.LeftOut _,
                    Banner.Partly _,
                    Banner.Connecting _,
                    Banner.Saving _ -> Styles.MUTED;
        };
    }

    private static String ground(String mood) {
        return mood.equals(Styles.MUTED) || mood.equals(Styles.OK) ? "quiet" : mood;
    }

    private List<Button> buttons(Banner banner, BannerActions actions, Runnable dismissed) {
        return switch (banner) {
            case Banner.Lost _ ->
                List.of(
                        Buttons.small(Messages.text("shell.stale.tryNow"), Icons.REFRESH, actions::refresh),
                        Buttons.flat(Messages.text("shell.stale.stayOffline"), actions::stayOffline));
            case Banner.Lagging _ ->
                List.of(Buttons.small(Messages.text("shell.stale.tryNow"), Icons.REFRESH, actions::refresh), details());
            case Banner.Offline _ ->
                List.of(Buttons.small(Messages.text("shell.offline.connect"), Icons.REFRESH, actions::refresh));
            case Banner.Snapshot snapshot when !snapshot.issues().isEmpty() -> List.of(details());
            case Banner.Snapshot _ -> List.of();
            case Banner.LeftOut _ -> List.of(details(), cross(dismissed));
            case Banner.NotOpened _ ->
                List.of(
                        Buttons.small(Messages.text("shell.failed.retry"), Icons.REFRESH, actions::retry),
                        Buttons.flat(Messages.text("shell.failed.choose"), actions::chooseSource),
                        cross(dismissed));
            case Banner.Saved saved ->
                List.of(
                        Buttons.small(
                                Messages.text("shell.saved.show"),
                                Icons.FILE,
                                () -> actions.showInFolder(saved.file())),
                        cross(dismissed));
            case Banner.Connecting _ ->
                List.of(Buttons.flat(Messages.text("shell.connecting.cancel"), actions::cancelOpening));
            case Banner.Saving _ -> List.of();
            case Banner.Partly _, Banner.Trouble _, Banner.NotSaved _ -> List.of(cross(dismissed));
        };
    }

    private Button details() {
        Button details = Buttons.flat(Messages.text("shell.snapshot.details"), () -> {});
        details.setOnAction(_ -> showDetails(details));
        return details;
    }

    private void showDetails(Node owner) {
        switch (shown) {
            case Banner.Snapshot snapshot ->
                Popovers.show(sentences(snapshot.issues()), owner, Popover.ArrowLocation.TOP_RIGHT);
            case Banner.LeftOut leftOut ->
                Popovers.show(sentences(leftOut.issues()), owner, Popover.ArrowLocation.TOP_RIGHT);
            case Banner.Lagging lagging -> Popovers.show(parts(lagging), owner, Popover.ArrowLocation.TOP_RIGHT);
            case Banner.Lost _,
                    Banner.Offline _,
                    Banner.Partly _,
                    Banner.NotOpened _,
                    Banner.Trouble _,
                    Banner.Connecting _,
                    Banner.Saving _,
                    Banner.Saved _,
                    Banner.NotSaved _ -> {}
        }
    }

    /** A list only where there are many: it is as high for one as for a thousand. */
    private static Node sentences(List<ReadIssue> issues) {
        List<String> sentences = issues.stream().map(ReadIssue::sentence).toList();
        if (sentences.size() <= MOST_PARTS) {
            VBox body = Rows.column("lag-list");
            body.getChildren().addAll(sentences.stream().map(Texts::wrapped).toList());
            return body;
        }
        ListView<String> list = Texts.styled(new ListView<>(), "issue-list");
        list.setCellFactory(_ -> new SentenceCell());
        list.getItems().setAll(sentences);
        return list;
    }

    /** A sentence in as many lines as it needs. */
    private static final class SentenceCell extends ListCell<String> {

        SentenceCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String sentence, boolean empty) {
            super.updateItem(sentence, empty);
            setText(sentence);
        }
    }

    /** What is to be said of each part, and what is live. */
    private static Node parts(Banner.Lagging lagging) {
        VBox body = Rows.column("lag-list");
        for (Banner.Part part : lagging.parts()) {
            body.getChildren().addAll(Texts.wrapped(part.title(), Styles.STRONG), Texts.wrapped(part.said()));
            if (!part.quoted().isEmpty()) {
                body.getChildren().add(Texts.wrapped(part.quoted(), Styles.QUOTE));
            }
        }
        if (!lagging.meaning().isEmpty()) {
            body.getChildren().add(Texts.wrapped(lagging.meaning(), Styles.MUTED));
        }
        if (lagging.parts().size() <= MOST_PARTS) {
            return body;
        }
        ScrollPane scroll = Texts.styled(new ScrollPane(body), "lag-scroll");
        scroll.setFitToWidth(true);
        return scroll;
    }

    private static Button cross(Runnable action) {
        return Buttons.icon(Icons.CLOSE, Messages.text("shell.banner.dismiss"), action);
    }
}
